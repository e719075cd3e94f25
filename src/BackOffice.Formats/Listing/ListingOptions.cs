using NodaTime;

namespace BackOffice.Formats.Listing;

/// <summary>What a reader of listings can't take from the text.</summary>
/// <param name="Today">The day it is read: a year is looked for from the one after it backwards.</param>
/// <param name="Year">The year of all dates, where the sender knows it; it wins over what the text suggests.</param>
public sealed record ListingOptions(LocalDate Today, int? Year = null);
