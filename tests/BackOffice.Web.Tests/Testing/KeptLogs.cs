using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BackOffice.Web.Tests.Testing;

/// <summary>Keeps all that is logged while it is told to: the sentences, what was filled into them, and what went wrong.</summary>
internal sealed class KeptLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>Whether it keeps what is logged now.</summary>
    public bool Keeps { get; set; } = true;

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, this);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, KeptLogs logs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            if (logs.Keeps) logs.lines.Enqueue($"{category}: {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logs.Keeps;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!logs.Keeps) return;
            var filled = state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(it => it.Value)) : "";
            logs.lines.Enqueue($"{category}: {formatter(state, exception)} {filled} {exception}");
        }
    }
}
