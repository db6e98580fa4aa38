"""A wide gradebook into a school file's tables: DuckDB reads and unpivots, SQLite stores.

csv_into_sqlite.py FILE.csv FILE.db < {"schema": SQL, "steps": [[table, columns, select], …]}
Rows go over through Python's own SQLite driver, because DuckDB's SQLite extension is a download that many networks
refuse. Prints {"seconds": …}; starting Python and loading DuckDB is not counted.
"""

import json
import sqlite3
import sys
import time

try:
    import duckdb
except ModuleNotFoundError:
    sys.exit(3)

ROWS_AT_A_TIME = 20_000


def main(csv: str, path: str) -> None:
    asked = json.load(sys.stdin)
    start = time.perf_counter()
    school = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -65536"):
        school.execute(f"PRAGMA {pragma}")
    school.executescript(asked["schema"])
    duck = duckdb.connect()
    duck.execute("SET preserve_insertion_order = true")
    duck.execute(
        f"CREATE TABLE raw AS SELECT row_number() OVER () AS nth, * FROM read_csv('{csv}', all_varchar = true)"
    )
    school.execute("BEGIN")
    for table, columns, select in asked["steps"]:
        move(duck.execute(select), school, table, columns)
    school.execute("COMMIT")
    school.close()
    print(json.dumps({"seconds": time.perf_counter() - start}))


def move(rows: duckdb.DuckDBPyConnection, school: sqlite3.Connection, table: str, columns: list[str]) -> None:
    marks = ", ".join("?" for _ in columns)
    insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
    while some := rows.fetchmany(ROWS_AT_A_TIME):
        school.executemany(insert, some)


main(sys.argv[1], sys.argv[2])
