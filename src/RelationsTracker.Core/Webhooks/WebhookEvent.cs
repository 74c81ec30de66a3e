using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Webhooks;

/// <summary>What kinds of change another program can be told of.</summary>
public enum WebhookEvent
{
    /// <summary>An item is new.</summary>
    ItemAdded,

    /// <summary>What an item says was changed.</summary>
    ItemChanged,

    /// <summary>A step in an item's life: submitted, accepted, retracted and the like.</summary>
    ItemStepped,

    /// <summary>Somebody rated a cell, or took a rating back. Of a sealed question nothing is told.</summary>
    RatingGiven,

    /// <summary>A comment was written, reworded or taken back, or a thread settled.</summary>
    CommentWritten,

    /// <summary>A brief was published.</summary>
    EditionPublished,

    /// <summary>An edition was withdrawn, dissented from, judged or made readable by a link; or one of these was taken back.</summary>
    PublicationChanged,

    /// <summary>The case's description, its people, its raters or its webhooks.</summary>
    CaseChanged,
}

/// <summary>How events are called in messages.</summary>
public static class WebhookEvents
{
    /// <summary>What tries a webhook out.</summary>
    public const string Ping = "ping";

    /// <summary>Very much done in one go, such as an import, told once.</summary>
    public const string Large = "act.large";

    /// <summary>The type in the message: <c>item.added</c>.</summary>
    public static string Type(this WebhookEvent what) => Kebab.Of($"{what}").Replace('-', '.');
}
