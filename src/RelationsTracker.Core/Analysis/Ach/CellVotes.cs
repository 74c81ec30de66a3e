using System.Runtime.CompilerServices;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>How several raters filled one cell: a count per code, unrated first.</summary>
[InlineArray(CellCode.Count)]
internal struct CellVotes
{
    private ushort _first;

    public static CellVotes Single(byte code)
    {
        var votes = default(CellVotes);
        votes[code] = 1;
        return votes;
    }

    /// <summary>Votes on the five-point scale.</summary>
    public readonly int OnScale => this[1] + this[2] + this[3] + this[4] + this[5];

    /// <summary>
    /// The pooled rating: the median of the votes on the scale, and of a median between two ratings the point nearest to
    /// N; NA and <c>?</c> stand apart and speak only where nobody rated (Open Synthesis rounds toward neutral likewise).
    /// </summary>
    public readonly byte Pooled()
    {
        var votes = OnScale;
        if (votes == 0)
        {
            return this[6] >= Math.Max((int)this[7], 1) ? (byte)6 : this[7] > 0 ? (byte)7 : CellCode.Unrated;
        }

        var low = At((votes - 1) / 2);
        var high = At(votes / 2);
        return Math.Clamp((byte)3, low, high);
    }

    /// <summary>The pooled rating is that of a majority which can spare a vote, so it stays the median whoever leaves: most cells are settled by this.</summary>
    public readonly bool HangsOnNobody(byte pooled) => CellCode.OnScale(pooled) && 2 * this[pooled] > OnScale + 1;

    /// <summary>The votes when one of those who gave this code leaves.</summary>
    public readonly CellVotes Less(byte code)
    {
        var rest = this;
        rest[code]--;
        return rest;
    }

    private readonly byte At(int position)
    {
        byte code = 1;
        for (var seen = (int)this[code]; seen <= position; seen += this[code])
        {
            code++;
        }

        return code;
    }
}
