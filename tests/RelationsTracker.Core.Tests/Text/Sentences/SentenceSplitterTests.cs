using CsCheck;
using RelationsTracker.Core.Text.Sentences;

namespace RelationsTracker.Core.Tests.Text.Sentences;

public sealed class SentenceSplitterTests
{
    private static readonly string[] Pieces = ["a", "Xy", "I.", "Mr.", " ", "\n", "\n\n", ". ", ".", "\"", "”", "?", "…", "*", "1.", "- ", "#", "։", "م", "🔥", "\r\n", "(", ")", "No.", "3", "\uD83D", "\uFFFE"];

    // Each sentence in brackets.
    [Theory]
    [InlineData("One. Two! Three? Four", "[One.] [Two!] [Three?] [Four]")]
    [InlineData("It met I. Aliyev and Mr. Brown. Then it left.", "[It met I. Aliyev and Mr. Brown.] [Then it left.]")]
    [InlineData("See press note No. 14, e.g. the part on the U.S. Navy. It is long.", "[See press note No. 14, e.g. the part on the U.S. Navy.] [It is long.]")]
    [InlineData("He lives in the U.S. The rest do not.", "[He lives in the U.S.] [The rest do not.]")]
    [InlineData("He said no. They went.", "[He said no.] [They went.]")]
    [InlineData("It cost 3.5 million. At 23.40 it burnt.", "[It cost 3.5 million.] [At 23.40 it burnt.]")]
    [InlineData("Turkey and Azerbaijan.Through this initiative it grew.", "[Turkey and Azerbaijan.] [Through this initiative it grew.]")]
    [InlineData("See www.example.org/A.Page or node.js.", "[See www.example.org/A.Page or node.js.]")]
    [InlineData("He asked: “Why now?” Nobody answered.", "[He asked: “Why now?”] [Nobody answered.]")]
    [InlineData("“Why now?” he asked. (Nobody answered.) It rained.", "[“Why now?” he asked.] [(Nobody answered.)] [It rained.]")]
    [InlineData("He said \"stop.\" She did.", "[He said \"stop.\"] [She did.]")]
    [InlineData("It went on… and on. Then… Nothing.", "[It went on… and on.] [Then…] [Nothing.]")]
    [InlineData("Wait... what? Yes.", "[Wait... what?] [Yes.]")]
    [InlineData("It was they, etc. The rest fled.", "[It was they, etc.] [The rest fled.]")]
    [InlineData("Acme Inc. Ltd. sells. Marrow & Co. Mutual pays.", "[Acme Inc. Ltd. sells.] [Marrow & Co. Mutual pays.]")]
    [InlineData("Охрана порта, т. е. охрана, молчит. Это странно.", "[Охрана порта, т. е. охрана, молчит.] [Это странно.]")]
    [InlineData("В 2024 г. Вельмора, А. С. Пушкин и др. молчали.", "[В 2024 г. Вельмора, А. С. Пушкин и др. молчали.]")]
    [InlineData("Զոհեր չկան։ Ի՞նչ կորցրեց քաղաքը։ 2024 թ. մարտի 17", "[Զոհեր չկան։] [Ի՞նչ կորցրեց քաղաքը։] [2024 թ. մարտի 17]")]
    [InlineData("چه کسی آمد؟ کسی نیامد. پاسخی نداد.", "[چه کسی آمد؟] [کسی نیامد.] [پاسخی نداد.]")]
    [InlineData("“Şikayət yazdıq, cavab gəlmədi. İndi hamı axtarır”. Velmora susur.", "[“Şikayət yazdıq, cavab gəlmədi.] [İndi hamı axtarır”.] [Velmora susur.]")]
    [InlineData("The end 👩‍🚒👨‍🚒. Sleep well.", "[The end 👩‍🚒👨‍🚒.] [Sleep well.]")]
    public void A_sentence_ends_where_a_reader_would_end_it(string text, string cut) => Assert.Equal(cut, Show(text));

    [Theory]
    [InlineData("A heading\n\nText here. More.", "Heading:0 Prose:1 Prose:1")]
    [InlineData("# Part one\nText here.", "Heading:0 Prose:0")]
    [InlineData("HARBOUR GUARD\nPress note No. 14\nPort Ansel, 15 March 2024\n\nA fire broke out.", "Heading:0 Heading:0 Heading:0 Prose:1")]
    [InlineData("- one thing\n- another. Really.\n\n1. first\n2. second", "ListItem:0 ListItem:0 ListItem:0 ListItem:1 ListItem:1")]
    [InlineData("1. **Bold:** The operation was authorised. It began.", "ListItem:0 ListItem:0")]
    [InlineData("Given the\n\n\n\ncurrent mood, it is likely. So be it.", "Prose:0 Prose:0")]
    [InlineData("between V. Putin and I.\n\nAliyev, or a meeting. However, no.", "Prose:0 Prose:0")]
    [InlineData("A line that the width of the page has cut off and which goes on\nHere with a capital and is long enough to be seen as one.", "Prose:0")]
    [InlineData("and so to (I.\n\nAliyev went.", "Prose:0 Prose:1")]
    [InlineData("... - I.\n\nAliyev went.", "Prose:0 Prose:0 Prose:1")]
    [InlineData("First paragraph.\n\nSecond paragraph.", "Prose:0 Prose:1")]
    [InlineData("", "")]
    [InlineData(" \n\t\r\n ", "")]
    public void Headings_and_list_items_stand_for_themselves(string text, string kinds)
        => Assert.Equal(kinds, string.Join(' ', SentenceSplitter.Split(text).Select(s => $"{s.Kind}:{s.Paragraph}")));

    [Fact]
    public void Sentences_hold_every_visible_character_once_and_in_order()
        => Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .Array[0, 60].Select(string.Concat).Sample(text =>
            {
                var sentences = SentenceSplitter.Split(text);
                var at = 0;
                foreach (var sentence in sentences)
                {
                    Assert.True(sentence.Start >= at && sentence.End > sentence.Start && string.IsNullOrWhiteSpace(text[at..sentence.Start]));
                    Assert.Equal(text[sentence.Start..sentence.End].Trim(), text[sentence.Start..sentence.End]);
                    at = sentence.End;
                }

                Assert.True(string.IsNullOrWhiteSpace(text[at..]));
                Assert.Equal(sentences, SentenceSplitter.Split(text));
            });

    private static string Show(string text) => string.Join(' ', SentenceSplitter.Split(text).Select(s => $"[{text[s.Start..s.End]}]"));
}
