import Foundation
import TestSupport
import Testing

/// The gazetteer: official codes, spellings, and the code families that must not be confused.
@Suite struct Places {
  @Test func `18 governorates and 101 districts have official codes, nine districts have none`() throws {
    let database = try TestDatabase.make()
    let counts = try database.psql(
      "select level, count(*), count(pcode) from api_v1.place where recognised_by is null group by level order by level"
    )
    #expect(counts == "adm0|1|1\nadm1|18|18\nadm2|110|101\n")
    #expect(
      try database.psql("select count(*) from api_v1.place where pcode is null and key !~ '/'") == "0\n")
  }

  @Test func `Halabja is a governorate to each side since its own date`() throws {
    let database = try TestDatabase.make()
    let halabja = try database.psql(
      "select level, recognised_by, valid_from_on, administered_by from api_v1.place where key like 'IRQ/Halabja%' or pcode = 'IQG06Q05' order by level, valid_from_on"
    )
    #expect(halabja == "adm1|krg|2014-03-13|krg\nadm1|federal|2025-04-14|krg\nadm2|||krg\n")
  }

  @Test func `administered by and parent are two things`() throws {
    let database = try TestDatabase.make()
    let places = try database.psql(
      "select pcode, parent_key, administered_by from api_v1.place where pcode in ('IQG15Q01', 'IQG11Q04') order by pcode"
    )
    #expect(places == "IQG11Q04|IQG11|joint\nIQG15Q01|IQG15|krg\n")
  }

  @Test(arguments: [
    ("dtm", "IQG08", "IQG08"), ("cod", "IQG08", "IQG08"), ("ocha-2014", "IQ-G08", "IQG09"),
    ("ocha-2014", "IQ08", "IQG09"),
    ("dtm", "IQ-G08", ""), ("cod", "IQ-G08", ""), ("dtm", "IQ08", ""), ("ocha-2014", "IQG08", ""),
    ("dtm", "Salah al-Din", "IQG16"), ("dtm", "Salahal Din", "IQG16"), ("dtm", "Salah Al-Din", "IQG16"),
    ("dtm", "Thi Qar", "IQG17"), ("dtm", "Thi-Qar", "IQG17"), ("dtm", "Al Diwaniya", "IQG05"),
    ("dtm", "Babil", "IQG07"),
    ("dtm", "Duhok", "IQG09"), ("dtm", "Dahuk", "IQG09"),
  ])
  func `a spelling stands for a place only in its own source`(source: String, spelling: String, place: String)
    throws
  {
    let found = try TestDatabase.make().psql(
      "select place_key from api_v1.place_alias where level = 'adm1' and source_code = '\(source)' and spelling = '\(spelling)'"
    )
    #expect(found == (place.isEmpty ? "" : place + "\n"))
  }

  @Test func `no code of 2014 is an alias of any other source`() throws {
    let confused = try TestDatabase.make().psql(
      """
      select a.source_code, a.spelling from api_v1.place_alias a join api_v1.place_alias o on o.spelling = a.spelling
       where o.source_code = 'ocha-2014' and a.source_code <> 'ocha-2014'
      """)
    #expect(confused == "")
  }

  @Test func `every governorate and district that DTM prints is known`() throws {
    guard let shared = Checkout.shared else {
      Checkout.skip(because: "../shared is absent")
      return
    }
    let database = try TestDatabase.make()
    try database.psql(
      """
      create table printed (governorate text, district text, adm1 text, adm2 text, name text, match text, code2014 text, r text, i text);
      \\copy printed from '\(shared)/data/admin/irq_dtm_district_to_cod.csv' (format csv, header)
      """)
    let counted = try database.psql(
      """
      select count(*), count(d.place_key), count(*) filter (where d.place_key = coalesce(p.adm2, p.adm1 || '/' || p.district))
        from printed p
        left join api_v1.place_alias g on g.source_code = 'dtm' and g.level = 'adm1' and g.spelling = p.governorate
        left join api_v1.place_alias d
               on d.source_code = 'dtm' and d.level = 'adm2' and d.parent_key = g.place_key and d.spelling = p.district
      """)
    #expect(counted == "107|107|107\n")
  }

  @Test func `the official list is as OCHA publishes it`() throws {
    guard let shared = Checkout.shared else {
      Checkout.skip(because: "../shared is absent")
      return
    }
    let database = try TestDatabase.make()
    try database.psql(
      """
      create table official (location text, level text, pcode text, name text, parent text, valid date);
      \\copy official from '\(shared)/data/admin/irq_cod_ab_pcodes_adm1_adm2.csv' (format csv, header)
      """)
    let different = try database.psql(
      """
      select pcode from (select pcode, 'adm' || level as level, name, parent from official) o
        full join (select pcode, level::text, name_en::text as name, parent_key as parent from api_v1.place where pcode is not null and level <> 'adm0') p
       using (pcode, level, name, parent)
       where o is null or p is null
      """)
    #expect(different == "")
  }
}
