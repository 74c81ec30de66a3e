namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>A yes-or-no forecast whose question has been resolved.</summary>
/// <param name="Probability">Probability that it happens, 0 to 1.</param>
/// <param name="Happened">Whether it did.</param>
public readonly record struct Resolved(double Probability, bool Happened);
