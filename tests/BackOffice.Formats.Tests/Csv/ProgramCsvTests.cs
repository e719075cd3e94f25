using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Formats.Tests.Csv;

public sealed class ProgramCsvTests
{
    [Fact]
    public void Talks_come_below_their_sessions_and_what_is_unscheduled_last()
    {
        Assert.Equal(
            [
                "type,id,code,title,kind,status,day,start,end,minutes,room,track,session,people,abstract,links",
                $"session,{Instruments},,Instruments,oral,active,2022-05-18,2022-05-18 09:00,2022-05-18 10:20,80,Dome,,,Ada Quill,,",
                $"talk,{Gyro},{TalkCodes.For(Gyro)},Gyro dropout,oral,active,2022-05-18,2022-05-18 09:00,2022-05-18 09:20,20,Dome,,Instruments,Bo Marten; Cleo Vant,,",
                $"talk,{Kites},{TalkCodes.For(Kites)},Kites in still air,oral,active,2022-05-18,2022-05-18 09:20,2022-05-18 09:50,30,Dome,,Instruments,Bo Marten,,",
                $"talk,{Looms},{TalkCodes.For(Looms)},Looms that listen,oral,active,2022-05-18,2022-05-18 09:50,2022-05-18 10:10,20,Dome,,Instruments,Dov Ister,,",
                $"talk,{Moss},{TalkCodes.For(Moss)},Moss as memory,oral,active,2022-05-18,2022-05-18 11:00,2022-05-18 11:20,20,Loft,,,Cleo Vant,,",
                $"session,{Weaving},,Weaving,oral,active,,,,,,,,,,",
                $"talk,{Dust},{TalkCodes.For(Dust)},Dust,oral,active,,,,,,,,Dov Ister,,",
                "",
            ],
            Lines(After()));
    }

    [Fact]
    public void What_does_not_take_place_says_so_even_where_only_its_session_was_cancelled() =>
        Assert.Equal(
            ["cancelled", "cancelled", "cancelled", "cancelled", "withdrawn"],
            Lines(After(new SessionCancelled(Instruments), new TalkWithdrawn(Moss))).Skip(1).Take(5).Select(line => line.Split(',')[5]));

    [Fact]
    public void No_title_is_run_as_a_formula() =>
        Assert.Contains(",'=HYPERLINK(1),", Rendered.Of(After(new TalkRetitled(Moss, "Moss as memory", "=HYPERLINK(1)"))).Text("program.csv"), StringComparison.Ordinal);

    private static string[] Lines(Program program) => Rendered.Of(program).Text("program.csv").TrimStart('\uFEFF').Split("\r\n");
}
