using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RelationsTracker.App.Storage;

/// <summary>SQLite cannot order or compare DateTimeOffset, so it keeps every instant as UTC ticks.</summary>
public sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
