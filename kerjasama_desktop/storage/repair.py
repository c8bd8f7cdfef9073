"""What can be mended in a database without guessing: indexes, and references to what is gone."""

import sqlite3

MOST = 100


def structure_faults(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with pages, indexes and values; [] where nothing is."""
    try:
        found = connection.execute(f"PRAGMA integrity_check({MOST})").fetchall()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        return [str(error)]  # a rule of the schema cannot be carried out
    return [text for (text,) in found if text != "ok"]


def only_indexes(faults: list[str]) -> bool:
    """True where the rows are whole and REINDEX makes the rest anew."""
    return bool(faults) and all("index" in fault for fault in faults)


def lost_references(connection: sqlite3.Connection) -> list[tuple[str, int, str]]:
    """Return (table, rowid, column) of each reference to a row that is not there."""
    violations = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [
        (table, rowid, _column(connection, table, number)) for table, rowid, _, number in violations
    ]


def mend_references(connection: sqlite3.Connection) -> int:
    """Empty the references to what is gone, and remove rows that cannot be without.

    Return how many. The caller holds a transaction.
    """
    count = 0
    while found := lost_references(connection):
        for table, rowid, column in found:
            name, field = f'"{table}"', f'"{column}"'
            if _may_be_empty(connection, table, column):
                connection.execute(
                    f"UPDATE {name} SET {field} = NULL WHERE rowid = ?",  # noqa: S608
                    (rowid,),
                )
            else:
                connection.execute(f"DELETE FROM {name} WHERE rowid = ?", (rowid,))  # noqa: S608
        count += len(found)
    return count


def _column(connection: sqlite3.Connection, table: str, number: int) -> str:
    keys = connection.execute('SELECT id, "from" FROM pragma_foreign_key_list(?)', (table,))
    return {key: str(column) for key, column in keys}[number]


def _may_be_empty(connection: sqlite3.Connection, table: str, column: str) -> bool:
    query = 'SELECT "notnull" FROM pragma_table_info(?) WHERE name = ?'
    return not connection.execute(query, (table, column)).fetchone()[0]
