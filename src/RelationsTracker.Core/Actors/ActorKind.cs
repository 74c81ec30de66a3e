namespace RelationsTracker.Core.Actors;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    Person,
    State,
    GovernmentBody,
    Agency,
    Faction,
    Group,
    Diaspora,
    Company,
    CompanyGroup,
    CriminalGroup,
    Organisation,
    Bloc,
    Place,
    Project,
}

/// <summary>What a name is to its bearer.</summary>
public enum NameKind
{
    Label,
    Endonym,
    Exonym,
    Transliteration,
    Alias,
    Abbreviation,
    Metonym,
    Adjective,
}

/// <summary>Whether something stands in the text or was concluded from it.</summary>
public enum Basis
{
    Stated,
    Implied,
}
