using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Tests.Rules;

namespace Dstack.Permissions.Iam.Tests.Models;

/// <summary>The policy rules know what a models file describes.</summary>
public class ExtendedRulesTests
{
    private const string Thing = "arn:aws:newsvc:us-east-1:123456789012:thing/x";

    private static readonly IamCatalog Extended = ModelVerifier.CatalogWith(Example.Text);

    [Theory]
    [InlineData("DSP1302", $$""" "Action": "newsvc:GetThing", "Resource": "{{Thing}}" """)]
    [InlineData("DSP1303", """ "Action": "s3:FoldObject", "Resource": "arn:aws:s3:::b/k" """)]
    [InlineData("DSP1304", """ "Action": "s3:Fold*", "Resource": "arn:aws:s3:::b/k" """)]
    [InlineData("DSP1405", $$""" "Action": "*", "Resource": "{{Thing}}" """)]
    [InlineData("DSP1406", """ "Action": "*", "Resource": "arn:aws:sqs:xx-new-1:123456789012:q" """)]
    [InlineData("DSP1451", """ "Action": "*", "Resource": "arn:aws:s3:::b/${newsvc:Colour}" """)]
    [InlineData("DSP1513", """ "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "xx-new-1" } } """)]
    [InlineData("DSP1503", """ "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "newsvc:Colour": "red" } } """)]
    [InlineData("DSP1503", """ "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:Weather": "fine" } } """)]
    public void What_the_catalog_does_not_know_the_file_makes_known(string id, string elements)
    {
        Assert.Contains(id, IdsOf(elements, IamCatalog.Default));
        Assert.DoesNotContain(id, IdsOf(elements, Extended));
    }

    [Theory]
    [InlineData("DSP1303", $$""" "Action": "newsvc:GetThin", "Resource": "{{Thing}}" """)]
    [InlineData("DSP1408", """ "Action": "newsvc:GetThing", "Resource": "arn:aws:newsvc:us-east-1:123456789012:thong/x" """)]
    [InlineData("DSP1409", """ "Action": "newsvc:GetThing", "Resource": "arn:aws:newsvc:us-east-1:123456789012:gadget/x" """)]
    [InlineData("DSP1410", $$""" "Action": "newsvc:ListThings", "Resource": "{{Thing}}" """)]
    [InlineData("DSP1505",
        $$""" "Action": "newsvc:TagThing", "Resource": "{{Thing}}", "Condition": { "StringEquals": { "newsvc:Colour": "red" } } """)]
    public void It_is_judged_as_what_the_catalog_knows(string id, string elements) => Assert.Contains(id, IdsOf(elements, Extended));

    [Fact]
    public void What_is_right_by_the_file_is_silent() => Assert.Empty(IdsOf(
        $$""" "Action": "newsvc:GetThing", "Resource": "{{Thing}}", "Condition": { "StringEquals": { "newsvc:Colour": "red", "aws:ResourceTag/team": "ml" } } """, Extended));

    [Fact]
    public void Grants_follow_the_files_resource_types()
    {
        Assert.Equal(GrantStatus.Granted, Judge("newsvc:GetThing", Thing));
        Assert.Equal(GrantStatus.Ineffective, Judge("newsvc:GetThing", "arn:aws:newsvc:us-east-1:123456789012:gadget/x"));
        Assert.Equal(GrantStatus.Missing, Judge("newsvc:TagThing", Thing, "newsvc:GetThing"));
    }

    private static GrantStatus Judge(string action, string resource, string? granted = null)
    {
        var file = PolicyFile.Read(RuleVerifier.Allow($""" "Action": "{granted ?? action}", "Resource": "{resource}" """), Extended);
        Assert.True(ActionName.TryParse(action, out var name));
        return new PolicyGrants(file, Extended).Judge(name).Status;
    }

    private static string[] IdsOf(string elements, IamCatalog catalog) =>
        [.. PolicyFile.Read(RuleVerifier.Allow(elements), catalog).Findings.Select(finding => finding.Rule.Id)];
}
