// Stand-ins for types that colleagues are writing. When you land the real type, delete its line here; the last one deletes the file.
#pragma warning disable
namespace RelationsTracker.Core.Analysis.Estimates { public enum Reliability {A,B,C,D,E,F} public enum Credibility {ConfirmedByOtherSources=1} public enum LikelihoodScheme {Icd203,Phia} public sealed record LikelihoodBand { public static LikelihoodBand? ById(LikelihoodScheme s, string id)=>new(); } }
namespace RelationsTracker.Core.Text.Hedges { public enum HedgeClass { Approximator } }
namespace RelationsTracker.Core.Text.Folding { public static class SearchFold { public static string Of(string s)=>s; } }
namespace RelationsTracker.Core.Text.Anchoring { public static class TextFingerprint { public static string Of(string s)=>s; } }
namespace RelationsTracker.Core.Analysis.Estimates { public static class Admiralty { public static string Label(Reliability r)=>""; public static string Label(Credibility r)=>""; } }
