using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.Storage.Finding;

/// <summary>A search that somebody keeps under a name. It is theirs alone, and finds what they may see when they ask.</summary>
public sealed class SavedView
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int MaxName = 80;

    /// <summary>Most views of one person.</summary>
    public const int MostOfOne = 100;

    private SavedView()
    {
    }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What is looked for, as it was typed.</summary>
    public string Query { get; private set; } = "";

    internal static SavedView Of(Guid person, string name, string query, DateTimeOffset at)
        => new() { Id = Guid.CreateVersion7(at), PersonId = person, Name = name, Query = query };

    internal void Rename(string name) => Name = name;
}

internal sealed class SavedViewMap : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Name).HasMaxLength(SavedView.MaxName);
        builder.Property(v => v.Query).HasMaxLength(SearchQuery.MaxLength);
        builder.HasIndex(v => new { v.PersonId, v.Name }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
