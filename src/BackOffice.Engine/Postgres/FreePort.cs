using System.Net;
using System.Net.Sockets;

namespace BackOffice.Engine.Postgres;

/// <summary>A loopback port that nobody listens on.</summary>
internal static class FreePort
{
    // Below the ports that systems give to outgoing connections: one of those could take the server's place while it restarts.
    private const int First = 20_000;
    private const int End = 32_000;
    private const int Attempts = 200;

    /// <exception cref="PostgresUnavailableException">None is free.</exception>
    public static int Preferring(int? preferred)
    {
        if (preferred is { } last && IsFree(last))
            return last;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var port = Random.Shared.Next(First, End);
            if (IsFree(port))
                return port;
        }

        throw new PostgresUnavailableException($"no port between {First} and {End} is free on 127.0.0.1");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
