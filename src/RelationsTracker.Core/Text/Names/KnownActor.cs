using RelationsTracker.Core.Actors;

namespace RelationsTracker.Core.Text.Names;

/// <summary>An actor that texts are searched for.</summary>
/// <param name="Key">What the caller knows it by: its reference in the case (<c>A12</c>), or its name where there is no case.</param>
/// <param name="Name">The name it is shown by. It is searched for as well.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Names">Its other names, in any language and script, with their kinds. Adjectives ("Russian") and metonyms ("Moscow") are
/// found only where they stand here.</param>
public sealed record KnownActor(string Key, string Name, ActorKind Kind, IReadOnlyList<KnownName> Names);

/// <summary>One name of a known actor.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Kind">What it is to its bearer.</param>
/// <param name="Language">BCP 47, null if not told. Latin names are met in Turkic case forms only if their language is az or tr.</param>
public sealed record KnownName(string Text, NameKind Kind, string? Language = null);
