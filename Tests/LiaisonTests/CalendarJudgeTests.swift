import Foundation
import TestSupport
import Testing

@testable import Liaison

/// Exported files as three libraries of others read them, compared with the rows of the database.
///
/// Each judge prints a line per event: UID, start and end in seconds since 1970, sequence, status, stamp in seconds, then
/// summary, place and description in hexadecimal UTF-8.
@Suite struct `Calendar judge tests` {
  /// Meetings of every kind, with texts that a careless writer breaks on.
  private static func office() throws -> CalendarFixture {
    let office = try CalendarFixture()
    let long = String(repeating: "کۆبوونەوەی هەماهەنگی، الاجتماع: \\, ;\\n", count: 9)
    try office.server.psql(
      #"""
      select api_v1.move_meeting('JCC-JCMC-003', '2017-10-16 10:00', 'Roads; closed, "alas" \n \\ — لأن');
      select api_v1.hold_meeting('JCC-JCMC-002', '2017-09-06 10:20', '2017-09-06 12:30');
      select api_v1.add_meeting(t.title, t.starts, 'JCC', 'Erbil, KRI', 'Director; General', 'Room: 2', zone => t.zone)
        from (values ('Berlin', timestamp '2027-03-28 01:30', 'Europe/Berlin'),
                     ('\#(long)', '2027-10-31 02:30', 'Europe/Berlin'),
                     ('New York', '2027-11-07 01:30', 'America/New_York'),
                     ('صيف', '2007-07-01 10:00', 'Asia/Baghdad'),
                     ('😀 emoji, and: more', '2027-07-01 23:30', 'Asia/Baghdad'),
                     ('UTC', '2099-12-31 23:00', 'UTC')) as t (title, starts, zone);
      select api_v1.cancel_meeting('EXTRA-0001', 'Snow');
      select api_v1.postpone_meeting('EXTRA-0005', 'No reason; none');
      """#)
    return office
  }

  /// What the rows say, as the judges print it.
  private static func expected(_ office: CalendarFixture) throws -> [Substring] {
    try office.server.psql(
      #"""
      create function pg_temp.hex(text) returns text language sql
        as $$ select encode(convert_to($1, 'UTF8'), 'hex') $$;
      select concat_ws(' ',
               coalesce((select id from liaison.series where m.nominal_on is not null)::text
                        || replace(replace(to_char(m.nominal_on, '-YYYYMMDD') || 'T' || m.nominal_at, ':', ''), ' ', ''),
                        m.id::text),
               extract(epoch from coalesce(m.actual_start_at, m.planned_start_at))::bigint,
               extract(epoch from coalesce(m.actual_end_at, m.planned_end_at))::bigint,
               m.sequence, case when m.status in ('planned', 'held') then 'CONFIRMED' else 'CANCELLED' end,
               floor(extract(epoch from greatest(m.recorded_at, s.recorded_at)))::bigint,
               pg_temp.hex(case m.status when 'cancelled' then 'Cancelled: ' when 'postponed' then 'Postponed: ' else '' end
                   || coalesce(m.title, s.title_en)),
               pg_temp.hex(coalesce(m.venue || ', ', '') || m.city),
               pg_temp.hex(m.ref || coalesce(E'\n' || s.title_ar || E'\n' || s.title_ckb, '')
                   || E'\nChair: ' || m.chair_role || ', ' || m.chair_institution
                   || coalesce(E'\nCo-chair: ' || m.co_chair_role || ', ' || m.co_chair_institution, '')
                   || coalesce(E'\nMoved: ' || m.moved_because, '')
                   || case m.status when 'cancelled' then E'\nCancelled: ' || m.status_reason
                                    when 'postponed' then E'\nPostponed: ' || m.status_reason else '' end))
        from liaison.meeting m
        left join liaison.series s on s.id = m.series_id
       order by m.planned_start_at, m.ref
      """#
    ).split(separator: "\n")
  }

  /// Asks a judge about both files; and about one where an hour was changed, which it must see.
  private func compare(_ judge: (String) throws -> Finished) async throws {
    let office = try Self.office()
    try await office.export()
    let expected = try Self.expected(office)
    #expect(expected.count == 9)
    for (file, count) in [("meetings.ics", 9), ("JCC-JCMC.ics", 3)] {
      let done = try judge("\(office.folder)/\(file)")
      try #require(done.status == 0, "\(file): \(done.errors)")
      let found = done.output.split(separator: "\n")
      #expect(found.count == count)
      #expect(found == (file == "meetings.ics" ? expected : expected.filter { $0.contains("-2017") }))
    }
    let path = "\(office.folder)/meetings.ics"
    let text = String(decoding: try office.bytes(), as: UTF8.self)
    try Data(text.replacing("TZID=Asia/Baghdad:20171016T10", with: "TZID=Asia/Baghdad:20171016T09").utf8)
      .write(
        to: URL(filePath: path))
    #expect(try judge(path).output.split(separator: "\n") != expected)
    try Data(text.replacing("END:VCALENDAR", with: "").utf8).write(to: URL(filePath: path))
    #expect(try judge(path).status != 0)
  }

  private static let printing = """
    import sys
    def told(uid, start, end, sequence, status, stamp, *texts):
        print(uid, round(start.timestamp()), round(end.timestamp()), sequence, status, round(stamp.timestamp()),
              *(str(text).encode().hex() for text in texts))
    """

  @Test func `icalendar reads the same`() async throws {
    guard let python = try Judge.python(with: "icalendar") else { return }
    try await compare { file in
      try Tool.run(
        python,
        [
          "-c",
          """
          \(Self.printing)
          import icalendar
          calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
          errors = [error for component in calendar.walk() for error in component.errors]
          if errors: sys.exit(str(errors))
          for event in calendar.walk("VEVENT"):
              told(event["UID"], event["DTSTART"].dt, event["DTEND"].dt, event["SEQUENCE"], event["STATUS"],
                   event["DTSTAMP"].dt, event["SUMMARY"], event["LOCATION"], event["DESCRIPTION"])
          """, file,
        ])
    }
  }

  @Test func `vobject reads the same`() async throws {
    guard let python = try Judge.python(with: "vobject") else { return }
    try await compare { file in
      try Tool.run(
        python,
        [
          "-c",
          """
          \(Self.printing)
          import vobject
          calendar = vobject.readOne(open(sys.argv[1], "rb").read().decode())
          calendar.validate(raiseException=True)
          for event in calendar.vevent_list:
              told(event.uid.value, event.dtstart.value, event.dtend.value, event.sequence.value, event.status.value,
                   event.dtstamp.value, event.summary.value, event.location.value, event.description.value)
          """, file,
        ])
    }
  }

  @Test func `libical reads the same`() async throws {
    let scratch = try Scratch("libical")
    guard let compiler = Tool.find("cc") ?? Tool.find("clang"), let packages = Tool.find("pkg-config"),
      case let flags = try Tool.run(packages, ["--cflags", "--libs", "libical"]), flags.status == 0
    else { return Checkout.skip(because: "no C compiler with libical; install libical-dev") }
    try Self.program.write(toFile: "\(scratch.path)/judge.c", atomically: false, encoding: .utf8)
    let made = try Tool.run(
      compiler,
      ["-o", "judge", "judge.c"] + flags.output.split(whereSeparator: \.isWhitespace).map(String.init),
      folder: scratch.path)
    try #require(made.status == 0, "\(made.errors)")
    try await compare { try Tool.run("\(scratch.path)/judge", [$0]) }
  }

  private static let program = #"""
    #include <libical/ical.h>
    #include <stdio.h>
    #include <stdlib.h>

    static long seconds(icaltimetype time) {
      return icaltime_as_timet_with_zone(time, icaltime_get_timezone(time));
    }

    static void hexadecimal(const char *text) {
      putchar(' ');
      for (; *text; text++) printf("%02x", (unsigned char)*text);
    }

    int main(int count, char **arguments) {
      static char bytes[1 << 20];
      FILE *file = fopen(arguments[1], "rb");
      if (!file || !fread(bytes, 1, sizeof bytes - 1, file)) return 2;
      icalcomponent *calendar = icalparser_parse_string(bytes);
      if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) return 3;
      if (icalcomponent_count_errors(calendar) || !icalrestriction_check(calendar)) {
        fputs(icalcomponent_as_ical_string(calendar), stderr);
        return 4;
      }
      icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
      for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        printf("%s %ld %ld %d %s %ld", icalcomponent_get_uid(event), seconds(icalcomponent_get_dtstart(event)),
               seconds(icalcomponent_get_dtend(event)), icalcomponent_get_sequence(event),
               icalproperty_status_to_string(icalcomponent_get_status(event)),
               seconds(icalcomponent_get_dtstamp(event)));
        hexadecimal(icalcomponent_get_summary(event));
        hexadecimal(icalcomponent_get_location(event));
        hexadecimal(icalcomponent_get_description(event));
        putchar('\n');
      }
      return 0;
    }
    """#
}
