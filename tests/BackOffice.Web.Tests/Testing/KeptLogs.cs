using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BackOffice.Web.Tests.Testing;

/// <summary>Keeps all that is logged: the sentences, what was filled into them, and what went wrong.</summary>
internal sealed class KeptLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IEnumerable<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category}: {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var filled = state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(it => it.Value)) : "";
            lines.Enqueue($"{category}: {formatter(state, exception)} {filled} {exception}");
        }
    }
}
