using System.Globalization;
using BackOffice.Engine.Live;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Kit;

/// <summary>A field of a thing that saves by itself. What is typed survives whatever others change meanwhile.</summary>
public sealed partial class EditableField
{
    private readonly string id = $"field-{Guid.NewGuid():N}";
    private readonly Draft<string> draft = new("");

    /// <summary>What the field is called.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What it holds now.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    /// <summary>The version that the thing has now.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    /// <summary>Saves what the member typed, given the version they saw when they began.</summary>
    [Parameter, EditorRequired]
    public Func<string, long, Task<Sent>> Save { get; set; } = null!;

    /// <summary>Who changed the field last, where that is known.</summary>
    [Parameter]
    public Func<string?>? ChangedBy { get; set; }

    /// <summary>The side of a thing that the field is: others see that it is being edited, and the browser keeps what is typed.</summary>
    [Parameter]
    public FieldEdit? Field { get; set; }

    /// <summary>Which part of the side it is, where one side is shown in several fields.</summary>
    [Parameter]
    public string? Part { get; set; }

    /// <summary>What there is to choose from; null where the member types.</summary>
    [Parameter]
    public IReadOnlyList<Option>? Options { get; set; }

    /// <summary>Whether the text may have several lines.</summary>
    [Parameter]
    public bool Multiline { get; set; }

    /// <summary>The kind of input, such as <c>number</c> or <c>date</c>.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>The least it can hold, for numbers and dates.</summary>
    [Parameter]
    public string? Min { get; set; }

    /// <summary>The most it can hold, for numbers and dates.</summary>
    [Parameter]
    public string? Max { get; set; }

    /// <summary>Shown while it is empty.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>A word of advice below it.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Shown beside the label, such as a badge.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => draft.Take(Value, Version);

    private string? Keep => Field?.Key(Part);

    private string? KeptVersion => Field is null ? null : Version.ToString(CultureInfo.InvariantCulture);

    private void OnKept(KeptEventArgs kept) => draft.Restore(kept.Value, kept.Begun, kept.Version);

    private void OnInput(ChangeEventArgs change) => draft.Change(change.Value as string ?? "");

    private string Text(string value)
    {
        var text = Options?.FirstOrDefault(option => option.Value == value)?.Text ?? value;
        return text.Length > 160 ? $"{text[..160]}…" : text;
    }
}

/// <summary>One of the values of a field that has only some.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Text">What is shown.</param>
public sealed record Option(string Value, string Text);
