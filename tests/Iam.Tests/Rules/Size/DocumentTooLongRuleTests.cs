using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Size;

/// <summary>DSP1703.</summary>
public class DocumentTooLongRuleTests
{
    [Theory]
    [InlineData(131_072, false)]
    [InlineData(131_073, true)]
    public void The_api_counts_white_space(int length, bool isTooLong)
    {
        var text = Of(1_000) + new string(' ', length - 1_000);
        Assert.Equal(length, text.Length);
        RuleVerifier.Verify("DSP1703", isTooLong ? "{|DSP1703:{|}" + text[1..] : text);
    }

    [Fact]
    public void White_space_after_the_document_counts()
    {
        Refused("{|DSP1703:{|}" + Document(1_000)[1..] + new string(' ', 130_073));
        Accepted(Document(1_000) + new string(' ', 130_072));
    }

    private static string Of(int size)
    {
        const string Before =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/";
        return Before + new string('x', size - Before.Length - 3) + "\"}}";
    }

    private static string Document(int size)
    {
        const string Before =
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/""";
        return Before + new string('x', size - Before.Length - 3) + "\"}}";
    }
}
