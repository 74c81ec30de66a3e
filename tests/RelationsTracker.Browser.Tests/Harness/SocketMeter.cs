using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>Counts what a page sends and receives over its web sockets, before any compression.</summary>
public sealed class SocketMeter
{
    private readonly ConcurrentQueue<int> _frames = new();
    private long _sent;
    private long _received;

    /// <summary>Counts from the page's next socket on.</summary>
    public static SocketMeter On(IPage page)
    {
        var meter = new SocketMeter();
        page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, frame) => Interlocked.Add(ref meter._sent, Length(frame));
            socket.FrameReceived += (_, frame) =>
            {
                meter._frames.Enqueue(Length(frame));
                Interlocked.Add(ref meter._received, Length(frame));
            };
        };
        return meter;
    }

    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Sizes of what was received, one after the other.</summary>
    public IReadOnlyList<int> Frames => [.. _frames];

    public long Received => Interlocked.Read(ref _received);

    private static int Length(IWebSocketFrame frame) => frame.Binary?.Length ?? frame.Text?.Length ?? 0;
}
