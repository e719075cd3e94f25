namespace BackOffice.Web.Components.Timetable;

public sealed partial class TimetablePage
{
}
