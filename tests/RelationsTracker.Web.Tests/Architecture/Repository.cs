namespace RelationsTracker.Web.Tests.Architecture;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "RelationsTracker.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The repository is not above the tests.");
        }

        return root;
    }
}
