namespace BackOffice.Schedule;

/// <summary>Whether something takes place.</summary>
public enum Status
{
    /// <summary>It is meant to take place.</summary>
    Active,

    /// <summary>A session that will not take place.</summary>
    Cancelled,

    /// <summary>A talk that was taken back.</summary>
    Withdrawn,
}
