namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Whole numbers in a row, one byte each until one of them needs more.</summary>
internal sealed class SmallNumbers
{
    private byte[]? _narrow;
    private int[] _wide = [];

    public SmallNumbers(int count) => _narrow = new byte[count];

    private SmallNumbers(byte[]? narrow, int[] wide) => (_narrow, _wide) = (narrow, wide);

    public int this[int place]
    {
        get => _narrow is null ? _wide[place] : _narrow[place];
        set
        {
            if (_narrow is not null && value is >= byte.MinValue and <= byte.MaxValue)
            {
                _narrow[place] = (byte)value;
                return;
            }

            Widen();
            _wide[place] = value;
        }
    }

    public SmallNumbers Copy() => new((byte[]?)_narrow?.Clone(), [.. _wide]);

    private void Widen()
    {
        if (_narrow is { } narrow)
        {
            (_wide, _narrow) = (Array.ConvertAll(narrow, number => (int)number), null);
        }
    }
}
