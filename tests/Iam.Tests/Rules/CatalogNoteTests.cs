using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>Who reads that something is unknown learns how old the catalog is, and where to add what is newer.</summary>
public class CatalogNoteTests
{
    [Theory]
    [InlineData("DSP1302", """ "Action": "frobnicator:Do", "Resource": "*" """)]
    [InlineData("DSP1302", """ "Action": "ec22:RunInstances", "Resource": "*" """)]
    [InlineData("DSP1303", """ "Action": "s3:Frobnicate", "Resource": "*" """)]
    [InlineData("DSP1303", """ "Action": "s3:GetObjct", "Resource": "*" """)]
    [InlineData("DSP1304", """ "Action": "s3:Frob*", "Resource": "*" """)]
    [InlineData("DSP1405", """ "Action": "*", "Resource": "arn:aws:frobnicator:::x" """)]
    [InlineData("DSP1405", """ "Action": "*", "Resource": "arn:aws:lamda:us-east-1:123456789012:function:x" """)]
    [InlineData("DSP1408", """ "Action": "*", "Resource": "arn:aws:logs:us-east-1:123456789012:frob:x" """)]
    [InlineData("DSP1406", """ "Action": "*", "Resource": "arn:aws:sqs:xx-new-1:123456789012:q" """)]
    [InlineData("DSP1451", """ "Action": "*", "Resource": "arn:aws:s3:::b/${s3:Frobnicated}" """)]
    [InlineData("DSP1513", """ "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "xx-new-1" } } """)]
    [InlineData("DSP1503", """ "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "s3:Frobnicated": "x" } } """)]
    [InlineData("DSP1503", """ "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "s3:prefx": "x" } } """)]
    public void A_message_about_something_unknown_names_the_catalogs_date_and_the_models_file(string id, string elements) =>
        Assert.EndsWith($" (catalog of {IamCatalog.Default.Date}; a *.permissions-model.json adds to it)", MessageOf(id, elements),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("DSP1302", """ "Action": "zocalo:GetX", "Resource": "*" """)]
    [InlineData("DSP1405", """ "Action": "*", "Resource": "arn:aws:Lambda:us-east-1:123456789012:function:x" """)]
    [InlineData("DSP1503", """ "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "RequestedRegion": "x" } } """)]
    public void One_about_something_that_is_wrong_whatever_the_day_does_not(string id, string elements) =>
        Assert.DoesNotContain("catalog", MessageOf(id, elements), StringComparison.Ordinal);

    private static string MessageOf(string id, string elements) =>
        PolicyValidator.Validate(RuleVerifier.Allow(elements)).First(finding => finding.Rule.Id == id).Message;
}
