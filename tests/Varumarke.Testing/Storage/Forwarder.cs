using System.Net;
using System.Net.Sockets;

namespace Varumarke.Testing.Storage;

/// <summary>A wire to a server on this machine that a test can cut and mend: the server is away, without being stopped for others.</summary>
public sealed class Forwarder : IDisposable
{
    private readonly int _target;
    private readonly HashSet<TcpClient> _open = [];
    private TcpListener _listener;

    /// <summary>A wire to a port.</summary>
    public Forwarder(int target)
    {
        _target = target;
        _listener = Listen(0);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Drops every connection and takes no new one.</summary>
    public void Cut()
    {
        _listener.Stop();
        lock (_open)
        {
            foreach (TcpClient client in _open)
            {
                client.Close();
            }

            _open.Clear();
        }
    }

    /// <summary>Listens again.</summary>
    public void Mend() => _listener = Listen(Port);

    /// <inheritdoc />
    public void Dispose() => Cut();

    private TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = AcceptAsync(listener);
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = ForwardAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        using var server = new TcpClient();
        lock (_open)
        {
            _open.Add(client);
            _open.Add(server);
        }

        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target);
            await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or one of the two hung up.
        }
        finally
        {
            client.Close();
            lock (_open)
            {
                _open.Remove(client);
                _open.Remove(server);
            }
        }
    }
}
