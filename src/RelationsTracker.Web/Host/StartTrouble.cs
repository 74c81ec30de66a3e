using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using RelationsTracker.App.Storage;

namespace RelationsTracker.Web.Host;

/// <summary>Says in one line why the program could not start or work, where that is known.</summary>
internal static class StartTrouble
{
    public static string? Explain(Exception failure) => Of(failure) ?? StorageTrouble.Explain(failure);

    private static string? Of(Exception failure) => failure switch
    {
        CannotStartException or FolderInUseException => failure.Message,
        IOException { InnerException: AddressInUseException } => $"{failure.Message.TrimEnd('.')}. Stop what listens there, or choose another address with --urls.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "The address may not be listened on. Ports below 1024 are for the system; choose another with --urls.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "The address in --urls is not one of this machine.",
        // 28 is ENOSPC; on Windows the low word of the result is 112.
        IOException when (failure.HResult & 0xFFFF) is 28 or 112 => $"The disk is full. {failure.Message}",
        UnauthorizedAccessException or IOException => $"{failure.Message.TrimEnd('.')}. Check the data folder, its owner and its rights.",
        FormatException or InvalidOperationException when failure.Message.Contains("url", StringComparison.OrdinalIgnoreCase) => $"{failure.Message} Give --urls something like {TrackerHost.DefaultAddress}.",
        _ => null,
    };
}
