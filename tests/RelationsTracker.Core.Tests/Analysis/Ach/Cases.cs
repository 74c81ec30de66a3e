using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

/// <summary>Matrices that several tests share.</summary>
internal static class Cases
{
    /// <summary>Heuer 1999, ch. 8: will Iraq retaliate? H1 no, H2 minor action, H3 major action.</summary>
    public static AchMatrix Heuer { get; } = Drawn.Read("""
           H1 H2 H3
        E1 C  C  C
        E2 C  C  I
        E3 C  C  I
        E4 I  C  C
        E5 I  C  C
        E6 I  C  C
        """);

    /// <summary>The Russia–Azerbaijan matrix of the shipped case, 36 × 5.</summary>
    public static Drawn RussiaAzerbaijan { get; } = Drawn.From("""
                                          H1 H2 H3 H4 H5 | cred rel group               basis
        moscow-aware                      CC C  I  I  CC   L    H   -                   stated
        azerbaijani-case-sensitivity      C  N  II I  C    M    H   -                   stated
        crimes-two-decades                C  C  II I  C    M    H   old-cases           stated
        cases-revived                     C  CC II I  CC   M    H   old-cases           stated
        regional-recently-uncovered       I  I  CC C  I    L    H   sverdlovsk-narrative stated
        regional-independent              II I  CC N  II   L    H   sverdlovsk-narrative stated
        sk-carried-out                    C  CC II N  CC   M    H   executors           stated
        sk-fsb-cooperation                C  C  II N  C    M    H   executors           stated
        large-scale-operation             C  C  I  N  C    M    M   scale               stated
        h2-scale-suddenness               C  CC I  I  C    L    H   scale               stated
        regional-detentions               C  C  II I  C    M    H   -                   stated
        coincided-with-accusations        CC N  I  I  C    M    H   timing              stated
        operation-day-after               CC N  I  I  C    M    H   timing              stated
        pezeshkian-demanded               C  N  N  N  N    M    M   iran-azerbaijan     stated
        territory-reportedly-used         C  N  N  N  N    L    M   iran-azerbaijan     stated
        baku-de-facto-participation       C  N  N  N  N    L    M   iran-azerbaijan     stated
        losing-positions                  C  N  NA NA N    M    M   geopolitical-motive stated
        gas-hub-abandoned                 C  N  NA NA N    L    L   energy              stated
        rosatom-sale                      C  N  NA NA N    L    L   energy              stated
        baku-jeopardised-programme        C  N  NA NA N    M    M   geopolitical-motive stated
        azerbaijan-turkish-conduit        C  N  NA NA N    M    L   geopolitical-motive stated
        moscow-facilitated-deescalation   I  C  N  N  N    L    H   conciliatory-line   implied
        investigations-closed             I  C  N  N  N    L    H   conciliatory-line   implied
        business-opportunities            I  C  N  N  N    L    M   conciliatory-line   implied
        circles-promote-rapprochement     N  C  N  N  C    M    M   elite-opinion       implied
        circles-revised                   C  C  N  N  C    M    L   elite-opinion       implied
        naryshkin-patron                  N  CC NA NA C    M    H   elite-split         stated
        bastrykin-hawk                    N  CC NA N  CC   M    H   elite-split         stated
        bastrykin-access                  C  N  NA N  CC   M    H   elite-split         implied
        bortnikov-hawk                    N  C  NA N  C    L    M   elite-split         stated
        elite-struggle                    N  CC N  N  C    L    H   elite-split         stated
        kremlin-dilemma                   I  CC C  C  N    M    H   -                   stated
        gangs-integrated                  C  C  C  C  C    M    L   -                   implied
        diaspora-coordinates              C  C  N  C  C    L    M   -                   implied
        baku-counteractions               C  C  C  C  C    M    L   -                   implied
        mistrust-since-crash              C  C  N  N  C    M    L   -                   implied
        """);
}
