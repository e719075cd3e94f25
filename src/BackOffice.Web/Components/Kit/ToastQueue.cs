namespace BackOffice.Web.Components.Kit;

/// <summary>Short messages that a member is shown for a moment, one queue per circuit.</summary>
public sealed class ToastQueue
{
    /// <summary>Something was added or taken away.</summary>
    public event Action? Changed;

    /// <summary>What is shown now, oldest first.</summary>
    public IReadOnlyList<Toast> Shown { get; private set; } = [];

    /// <summary>Shows a message; an error stays until it is closed.</summary>
    public void Show(string text, bool error = false)
    {
        Shown = [.. Shown.TakeLast(3), new Toast(Guid.NewGuid(), text, error)];
        Changed?.Invoke();
    }

    /// <summary>Takes a message away.</summary>
    public void Close(Guid id)
    {
        Shown = [.. Shown.Where(toast => toast.Id != id)];
        Changed?.Invoke();
    }
}

/// <summary>A short message.</summary>
public sealed record Toast(Guid Id, string Text, bool IsError);
