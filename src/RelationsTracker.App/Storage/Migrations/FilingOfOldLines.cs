using Microsoft.EntityFrameworkCore.Migrations;

namespace RelationsTracker.App.Storage.Migrations;

/// <summary>Files what was written before register and history were filed under questions. The same words on every database.</summary>
internal static class FilingOfOldLines
{
    private static readonly (string Letters, string Table)[] OfAQuestion = [("H", "hypotheses"), ("RW", "rows"), ("FC", "forecasts")];

    public static IEnumerable<string> Statements =>
    [
        """UPDATE ratings SET "Question" = CAST(substr(r."Question", 2) AS INTEGER) FROM rows r WHERE r."CaseId" = ratings."CaseId" AND r."Number" = ratings."Row";""",
        """UPDATE revisions SET "Kind" = rtrim("Subject", '0123456789') WHERE "Subject" NOT LIKE '%/%' AND "Subject" <> 'case';""",
        """UPDATE revisions SET "Question" = r."Question", "Rater" = r."Rater" FROM ratings r WHERE r."CaseId" = revisions."CaseId" AND revisions."Subject" = 'RW' || r."Row" || '/H' || r."Hypothesis" || '/' || r."Rater";""",
        """UPDATE revisions SET "Question" = CAST(substr("Subject", 2) AS INTEGER) WHERE "Kind" = 'Q';""",
        """UPDATE register SET "Question" = "Number" WHERE "Kind" = 'Q';""",
        .. OfAQuestion.SelectMany(Belonging),
        """UPDATE register SET "Rater" = f."Rater" FROM forecasts f WHERE f."CaseId" = register."CaseId" AND register."Kind" = 'FC' AND register."Number" = f."Number";""",
        """UPDATE revisions SET "Rater" = f."Rater" FROM forecasts f WHERE f."CaseId" = revisions."CaseId" AND revisions."Subject" = 'FC' || f."Number";""",
    ];

    public static void FileOldLines(this MigrationBuilder migration)
    {
        foreach (var statement in Statements)
        {
            migration.Sql(statement);
        }
    }

    private static IEnumerable<string> Belonging((string Letters, string Table) kind) =>
    [
        $"""UPDATE revisions SET "Question" = CAST(substr(i."Question", 2) AS INTEGER) FROM {kind.Table} i WHERE i."CaseId" = revisions."CaseId" AND revisions."Subject" = '{kind.Letters}' || i."Number";""",
        $"""UPDATE register SET "Question" = CAST(substr(i."Question", 2) AS INTEGER) FROM {kind.Table} i WHERE i."CaseId" = register."CaseId" AND register."Kind" = '{kind.Letters}' AND register."Number" = i."Number";""",
    ];
}
