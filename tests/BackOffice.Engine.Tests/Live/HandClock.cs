using NodaTime;

namespace BackOffice.Engine.Tests.Live;

/// <summary>A clock that a test moves on by hand.</summary>
internal sealed class HandClock : IClock
{
    private Instant now = Instant.FromUtc(2027, 5, 18, 8, 0);

    public Instant GetCurrentInstant() => now;

    public void Pass(Duration time) => now += time;
}
