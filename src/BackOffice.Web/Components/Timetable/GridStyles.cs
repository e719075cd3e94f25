using System.Text;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// The stylesheet that places blocks on the timetable: a class a column, row, span and lane. Classes instead of style
/// attributes, so that the page needs no inline styles and a move is a few characters.
/// </summary>
public static class GridStyles
{
    /// <summary>The most things side by side that have lanes of their own.</summary>
    public const int MostLanes = 6;

    /// <summary>Where it is served.</summary>
    public const string Path = "/css/timetable-grid.css";

    private const int MostColumns = 120;
    private const int MostRows = 30 * 60 / DayLayout.Step;

    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes(Write());

    /// <summary>Serves the stylesheet.</summary>
    internal static void MapGridStyles(this IEndpointRouteBuilder app) => app.MapGet(Path, (HttpResponse response) =>
    {
        response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(Sheet, "text/css");
    }).AllowAnonymous().ExcludeFromDescription();

    private static string Write()
    {
        var css = new StringBuilder();
        for (var column = 1; column <= MostColumns; column++)
        {
            // The first column of the grid holds the hours, the first row the names of the rooms.
            css.Append($".timetable .c{column}{{grid-column:{column + 1}}}.timetable.rooms-{column}{{--rooms:{column}}}\n");
        }
        for (var row = 1; row <= MostRows; row++)
        {
            // The order is for phones, where the grid is a list.
            css.Append($".timetable .r{row}{{grid-row-start:{row + 1};order:{row}}}.timetable .s{row}{{grid-row-end:span {row}}}.timetable.rows-{row}{{--rows:{row}}}\n");
        }
        for (var lanes = 2; lanes <= MostLanes; lanes++)
        {
            for (var lane = 1; lane <= lanes; lane++)
            {
                css.Append($".timetable .lane-{lane}-of-{lanes}{{width:calc(100%/{lanes});margin-inline-start:calc(100%*{lane - 1}/{lanes})}}\n");
            }
        }
        return css.ToString();
    }
}
