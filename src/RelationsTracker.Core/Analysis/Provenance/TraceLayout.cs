namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>
/// Lays out the way from words to origins: tellings on the left, each source as many columns to the right as the longest
/// way to it, origins last. The same tellings always give the same picture.
/// </summary>
public sealed class TraceLayout
{
    private readonly SourceGraph _graph;
    private readonly OriginGroups _origins;
    private readonly Func<string, string, bool> _isPossible;
    private readonly List<(TraceKind Kind, string Id)> _nodes = [];
    private readonly Dictionary<(int From, int To), bool> _edges = [];
    private readonly List<string> _circles = [];

    private TraceLayout(SourceGraph graph, OriginGroups origins, Func<string, string, bool> isPossible)
        => (_graph, _origins, _isPossible) = (graph, origins, isPossible);

    /// <param name="reports">The claim first, then what says the same.</param>
    /// <param name="isPossible">Whether the step from a source to its upstream is only suspected.</param>
    /// <exception cref="RuleException">A speaker is not among the derivations.</exception>
    public static ProvenanceTrace Of(IReadOnlyList<TracedReport> reports, SourceGraph graph, OriginGroups origins, Func<string, string, bool> isPossible)
        => new TraceLayout(graph, origins, isPossible).Draw(reports);

    private ProvenanceTrace Draw(IReadOnlyList<TracedReport> reports)
    {
        var lines = reports.Select(Trace).ToList();
        var columns = Columns();
        var last = columns.DefaultIfEmpty().Max();
        for (var i = 0; i < _nodes.Count; i++)
        {
            columns[i] = _nodes[i].Kind == TraceKind.Origin ? last : columns[i];
        }

        var tallest = columns.CountBy(column => column).Select(pair => pair.Value).DefaultIfEmpty().Max();
        var next = new int[last + 1];
        var nodes = _nodes.Select((node, i) => new TraceNode(node.Kind, node.Id, columns[i], next[columns[i]]++ + (tallest - columns.Count(c => c == columns[i])) / 2.0)).ToList();
        return new ProvenanceTrace(nodes, [.. _edges.Select(edge => new TraceEdge(edge.Key.From, edge.Key.To, edge.Value))], lines, _circles, last + 1, tallest);
    }

    private TraceLine Trace(TracedReport report)
    {
        var way = new List<string>();
        var here = Node(TraceKind.Report, report.Claim);
        foreach (var speaker in report.Speakers.Reverse())
        {
            if (way.Contains(speaker.Source))
            {
                _circles.Add($"{report.Claim}: {string.Join(" → ", report.Speakers.Select(s => s.Source))}");
                break;
            }

            // The mark stands on the deeper of two speakers, so it belongs to the step that leads to it.
            here = Step(here, Node(TraceKind.Source, speaker.Source), speaker.ViaUnnamed);
            way.Add(speaker.Source);
        }

        if (way.Count == 0)
        {
            return new TraceLine(report.Claim, [], 0, []);
        }

        var beyond = Upstream(way[^1], here);
        return new TraceLine(report.Claim, way, way.Count - 1 + beyond, _origins.Of(way[^1]));
    }

    /// <summary>Draws what is upstream of a source, once; returns how many steps the longest way has.</summary>
    private int Upstream(string source, int here)
    {
        if (SourceGraph.OriginOf(_graph[source]) is { } origin)
        {
            Step(here, Node(TraceKind.Origin, origin.Key), false);
            return 0;
        }

        return 1 + _graph[source].Upstream.Max(up => Upstream(up, Step(here, Node(TraceKind.Source, up), _isPossible(source, up))));
    }

    private int Node(TraceKind kind, string id)
    {
        var at = _nodes.IndexOf((kind, id));
        if (at < 0)
        {
            at = _nodes.Count;
            _nodes.Add((kind, id));
        }

        return at;
    }

    private int Step(int from, int to, bool unsure)
    {
        // Told once for sure is enough.
        _edges[(from, to)] = unsure && _edges.GetValueOrDefault((from, to), true);
        return to;
    }

    /// <summary>The longest way to each node; steps that close a circle across tellings are not followed.</summary>
    private int[] Columns()
    {
        var columns = new int[_nodes.Count];
        for (var round = 0; round < _nodes.Count; round++)
        {
            var moved = false;
            foreach (var (from, to) in _edges.Keys)
            {
                if (columns[to] <= columns[from] && columns[from] + 1 < _nodes.Count)
                {
                    columns[to] = columns[from] + 1;
                    moved = true;
                }
            }

            if (!moved)
            {
                break;
            }
        }

        return columns;
    }
}
