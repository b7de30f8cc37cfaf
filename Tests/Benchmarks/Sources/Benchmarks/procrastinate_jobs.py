"""procrastinate_jobs.py CONNINFO prepare | defer JOBS | work | rate JOBS: jobs that read an empty table in a transaction of
their own, as the duty of our slots does, and how many are done in a second."""

import asyncio
import sys

import procrastinate
import psycopg

conninfo, word = sys.argv[1:3]
app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=conninfo))


@app.task(name="read_series")
async def read_series():
    async with app.work.transaction():
        await app.work.execute("select series from series where is_active order by series")


async def main():
    async with app.open_async():
        if word == "prepare":
            await app.schema_manager.apply_schema_async()
            with psycopg.connect(conninfo) as connection:
                connection.execute("create table series (series text primary key, is_active boolean not null)")
        elif word == "defer":
            await read_series.batch_defer_async(*({} for _ in range(int(sys.argv[3]))))
        elif word == "work":
            app.work = await psycopg.AsyncConnection.connect(conninfo, autocommit=True)
            await app.run_worker_async(wait=False, concurrency=1, install_signal_handlers=False)


if word == "rate":
    with psycopg.connect(conninfo) as connection:
        # The newest jobs, by what the database says of their first start and last end.
        count, rate = connection.execute(
            """
            with job as (select id from procrastinate_jobs order by id desc limit %(jobs)s)
            select count(*) filter (where e.type = 'succeeded'),
                   count(*) filter (where e.type = 'succeeded')
                     / extract(epoch from max(e.at) filter (where e.type = 'succeeded') - min(e.at) filter (where e.type = 'started'))
              from procrastinate_events e join job on job.id = e.job_id
            """,
            {"jobs": int(sys.argv[3])},
        ).fetchone()
        print(float(rate) if count == int(sys.argv[3]) else f"{count} done")
else:
    asyncio.run(main())
