using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Text;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1405.</summary>
public class ArnServiceRuleTests
{
    [Theory]
    [InlineData("DSP1405", "arn:aws:{|DSP1405:dynamo|}:*:*:table/x")]
    [InlineData("DSP1405", "arn:aws:{|DSP1405:S3|}:::b")]
    [InlineData("DSP1405", "arn:aws:{|DSP1405:s*|}:::b")]
    [InlineData("DSP1405", "arn:aws:catalog:*:*:product/*")]
    [InlineData("DSP1405", "arn:aws:states:*:*:stateMachine:x")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Fact]
    public void The_table_of_foreign_arns_is_the_catalogs()
    {
        var catalog = IamCatalog.Default;
        foreach (var service in catalog.ServicePrefixes.Select(prefix => catalog.FindService(prefix)!))
        {
            foreach (var form in service.ResourceTypes.SelectMany(ArnPattern.FormsOf).Where(form => !GlobPattern.HasWildcard(form.Service)))
                Assert.True(ArnForms.OwnersOf(form.Service).Contains(service.Prefix), $"{form.Service} is also {service.Prefix}'s");
        }
    }

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:{|DSP1405:s*|}:::b/*")]
    [InlineData("s3:GetObject", "arn:aws:{|DSP1405:S3|}:::b/*")]
    [InlineData("s3:GetObject", "arn:aws:{|DSP1405:s33|}:::b/*")]
    public void Resources_that_iam_saves(string action, string resource) => Warned(Document(action, resource));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Document(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
