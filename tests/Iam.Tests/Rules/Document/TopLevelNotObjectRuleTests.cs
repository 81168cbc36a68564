using System;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1002.</summary>
public class TopLevelNotObjectRuleTests
{
    private const string Start = """{ "Version": "2012-10-17", "Statement": """;

    private const string Object = """ "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" """;

    private const string GoodDocument = Start + """[ { "Effect": "Allow",""" + Object + "} ] }";

    [Theory]
    [InlineData("{|DSP1002:[|] ]")]
    [InlineData("{|DSP1002:\"x\"|}")]
    [InlineData("{|DSP1002:1|}")]
    public void The_top_level_is_an_object(string markup)
    {
        var text = markup.Replace("[|]", "[|}", StringComparison.Ordinal);
        RuleVerifier.Verify("DSP1002", text);
        Assert.Single(PolicyValidator.Validate(PolicyMarkup.Parse(text).Text));
    }

    [Fact]
    public void An_object_at_the_top_is_not_reported() => RuleVerifier.Verify("DSP1002", "{}");

    [Theory]
    [InlineData("{|DSP1002:[|}]")]
    [InlineData("{|DSP1002:[|}" + GoodDocument + "]")]
    [InlineData("{|DSP1002:\"x\"|}")]
    [InlineData("{|DSP1002:null|}")]
    public void Not_one_object(string markup) => Refused(markup);

    [Fact]
    public void One_object() => Accepted(GoodDocument);
}
