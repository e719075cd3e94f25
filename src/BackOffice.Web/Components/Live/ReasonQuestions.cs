namespace BackOffice.Web.Components.Live;

/// <summary>Asks the member of a circuit why they do something, where the conference wants to know.</summary>
public sealed class ReasonQuestions
{
    private TaskCompletionSource<string?>? answer;

    /// <summary>Something is asked, or no longer.</summary>
    public event Action? Changed;

    /// <summary>What is asked, as a sentence; null while nothing is.</summary>
    public string? Sentence { get; private set; }

    /// <summary>Asks.</summary>
    /// <returns>The reason; null where the member gives none, or is being asked already.</returns>
    public async Task<string?> AskAsync(string sentence)
    {
        if (answer is not null) return null;
        answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Sentence = sentence;
        Changed?.Invoke();
        return await answer.Task;
    }

    /// <summary>The member answers; null gives up what they wanted to do.</summary>
    public void Answer(string? reason)
    {
        var asked = answer;
        (answer, Sentence) = (null, null);
        Changed?.Invoke();
        asked?.TrySetResult(reason);
    }
}
