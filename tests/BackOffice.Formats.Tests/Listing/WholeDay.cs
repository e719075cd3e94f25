namespace BackOffice.Formats.Tests.Listing;

/// <summary>A day of an invented conference on kitchens, with every irregularity that schedule pages have once they are text.</summary>
internal static class WholeDay
{
    internal const string Text =
        """
        Registration Desk: Badge Pick-up Wed 31 Aug 06:30 a.m.
        Tutorial: Hedda KRAKAU
        Tasting at Scale
        Cooks have always tasted before they serve, and large kitchens are no exception to that habit at all.
        A second paragraph says why this does not scale. Participants will get a chance to season and run a
        small tasting of their own.

        Oral: Efficient Kitchens Wed 31 Aug 08:45 a.m.
        [ Copper Hall ]
        [ Copper Hall ]
        Finding the best arrangement of stoves is key to lower cost and to a higher throughput, two concerns in every kitchen that was ever built for guests.In this work, we arrange stoves.
        [ Copper Hall ]
        We present ladles whose handles stay cool, and measure how much that matters to the people who …
        Invited Talk: Bo Lindqvist
        Learning from Leftovers
        Leftovers are a record of what was planned badly, and this talk reads that record.
        Bo Lindqvist is a cook at the Tern Institute. He keeps bees.
        Bio :Tutorial: Ines Duarte
        LADLE-sim: Simulating a Whole Kitchen
        Modern kitchens rely on many hands and on a great many tools (e.g.,
        ladles, whisks)-based work at stoves that stand close to each other
        as shown in the plan above.
        Cooks move between them. We have built a detailed step-
        accurate simulator of all of their ways.
        Oral: Broths & Soups Wed 31 Aug 01:00 p.m.
        [ Copper Hall ]
        Broths are simmered for hours, and nobody has asked so far whether the last of these hours is worth the gas.
        [ Copper Hall ]
        Soups cool from the rim, which we show with a camera that sees warmth, and with a spoon that does not.
        [ Copper Hall ]
        Stock cubes dissolve 87\% faster in a whirl, and we say what this means for those who stir by hand only.
        [ Copper Hall ]
        Noodles swell while the soup waits. We introduce Doodle, which knows for how long, and asks for attention before it is too late.
        Tutorial: Radu Weiss · Mila Ortega · Ines Duarte · Kofi Adair
        Knives without Fear: Chances and Dangers
        Knives are feared for no good reason.
        PRESENTERS: Radu Weiss (Tern Institute), Mila Ortega (Loom, Lisbon), Ines Duarte (University of the Dunes), Kofi Adair (Oven).
        Conference tutorial page available here.

        Oral: Serving Wed 31 Aug 02:15 p.m.
        [ Copper Hall ]
        Plates are carried in threes, and we find out why by letting a hundred people carry four.
        """;
}
