using Microsoft.EntityFrameworkCore.Migrations;

namespace RelationsTracker.App.Storage.Finding;

/// <summary>
/// The databases' own indexes of words over the table of findable rows. Both cut a row at spaces and nowhere else and fold nothing: the
/// rows are folded already, and what one database finds the other finds too.
/// </summary>
internal static class WordIndex
{
    /// <summary>FTS5 with the table as its content, kept by triggers. Every sign but the space belongs to a word.</summary>
    public static void MakeSqliteWordIndex(this MigrationBuilder migration)
    {
        migration.Sql("""CREATE VIRTUAL TABLE findable_words USING fts5("Words", content='findable', content_rowid='Id', prefix='2 3', tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* S* P* C*'");""");
        migration.Sql("""CREATE TRIGGER findable_added AFTER INSERT ON findable BEGIN INSERT INTO findable_words(rowid, "Words") VALUES (new."Id", new."Words"); END;""");
        migration.Sql("""CREATE TRIGGER findable_gone AFTER DELETE ON findable BEGIN INSERT INTO findable_words(findable_words, rowid, "Words") VALUES ('delete', old."Id", old."Words"); END;""");
        migration.Sql("""CREATE TRIGGER findable_changed AFTER UPDATE OF "Words" ON findable BEGIN INSERT INTO findable_words(findable_words, rowid, "Words") VALUES ('delete', old."Id", old."Words"); INSERT INTO findable_words(rowid, "Words") VALUES (new."Id", new."Words"); END;""");
    }

    public static void DropSqliteWordIndex(this MigrationBuilder migration) => migration.Sql("DROP TABLE findable_words;");

    /// <summary>
    /// A vector of words made by a function of our own, since the server's parser would take web addresses, numbers and hyphens apart in its
    /// own way. It needs no extension, so nobody has to allow one.
    /// </summary>
    public static void MakePostgresWordIndex(this MigrationBuilder migration)
    {
        migration.Sql("""
            CREATE FUNCTION findable_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT coalesce(string_agg('''' || w || ''':' || least(n, 16383), ' '), '')::tsvector
            FROM unnest(string_to_array(translate(words, '''\', ''), ' ')) WITH ORDINALITY AS cut(w, n) WHERE w <> '' $$;
            """);
        migration.Sql("""ALTER TABLE findable ADD COLUMN "Vector" tsvector GENERATED ALWAYS AS (findable_words("Words")) STORED;""");
        migration.Sql("""CREATE INDEX "IX_findable_Vector" ON findable USING gin ("Vector");""");
    }

    public static void DropPostgresWordIndex(this MigrationBuilder migration) => migration.Sql("""ALTER TABLE findable DROP COLUMN "Vector"; DROP FUNCTION findable_words(text);""");
}
