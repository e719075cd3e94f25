using System.Text.Json;
using BackOffice.Engine.Events;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using Marten;

namespace BackOffice.Engine.Commands;

/// <summary>
/// Takes a person's data out of what is stored, in the transaction that says so in the log: the one place where events are
/// written over. Their digests stay in the chain; the salt goes, so that these tell nothing.
/// </summary>
internal static class Erasing
{
    private const string Events = $"""
        update backoffice.mt_events set data = ?::jsonb, headers = headers - '{Metadata.Salt}' where stream_id = ? and type = ?
        """;

    // Answers are given again to who sends a command again; what they say of findings names people.
    private const string Answers = """
        update backoffice.receipt set answer = jsonb_set(answer, '{findings}', (
          select jsonb_agg(case when finding -> 'parties' @> person.one then jsonb_set(finding, '{sentence}', person.sentence) else finding end order by place)
          from jsonb_array_elements(answer -> 'findings') with ordinality as found(finding, place)))
        from (select ?::jsonb as one, to_jsonb(?::text) as sentence) as person
        where conference_id = ? and answer -> 'findings' @> jsonb_build_array(jsonb_build_object('parties', person.one))
        """;

    // They hold whole programs; each is made anew, from what the log says now, once somebody looks back there.
    private const string Keyframes = "delete from backoffice.keyframe where conference_id = ?";

    /// <summary>Erases the data of the people whom events say to be erased.</summary>
    internal static void Erase(IDocumentSession session, ConferenceId conference, IEnumerable<ScheduleEvent> happened)
    {
        foreach (var person in happened.OfType<PersonErased>().Select(it => it.PersonId))
        {
            foreach (var kind in ErasedPerson.PersonalEvents)
            {
                session.QueueSqlCommand(Events, Json(ErasedPerson.Masked(kind, person)), person.Value, EventNames.Of(kind));
            }
            session.QueueSqlCommand(Answers, Json(ValueList.Create<Subject>([person])), "This finding was about a person whose data was erased.", conference.Value);
            session.QueueSqlCommand(Keyframes, conference.Value);
        }
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), ScheduleJson.Options);
}
