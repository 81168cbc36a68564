using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Tests.Rules;

namespace Dstack.Permissions.Iam.Tests.Policies;

/// <summary>
/// Every error of a rule at a statement: a call that the statement covers is Unsure, so that no second diagnostic is given for the same
/// slip; a call that it has nothing to do with is judged as ever.
/// </summary>
public class BrokenPolicyTests
{
    private const string Good = """{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:q" }""";

    // One statement for every rule that can give an error at a statement; each is meant to allow s3:GetObject.
    public static readonly TheoryData<string, string> Broken = new()
    {
        { "DSP1003", """{ "Effect": "Allow", "Action": "s3:PutObject", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1004", "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/\u4E2D\" }" },
        { "DSP1005", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:${ARN_PARTITION}:s3:::b/*" }""" },
        { "DSP1005", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": { "Fn::Sub": "arn:aws:s3:::b/*" } }""" },
        { "DSP1201", """{ "Effect": "Allow", "Actions": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1201", """{ "Effect": "Allow", "Permissions": [ "s3:GetObject" ], "Resource": "*" }""" },
        { "DSP1202", """{ "Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1202", """{ "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1203", """{ "Effect": "Allow", "Act": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1204", """{ "Effect": "Allow", "Action": "s3:GetObject", "NotAction": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1205", """{ "Effect": "Allow", "Action": "s3:GetObject" }""" },
        { "DSP1205", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [] }""" },
        { "DSP1206",
            """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "NotResource": "arn:aws:s3:::c/*" }""" },
        { "DSP1207", """{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1208", """{ "Effect": "Allow", "Action": [ [ "s3:GetObject" ] ], "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1208", """{ "Effect": "Allow", "Action": { "s3": "GetObject" }, "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1208", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": 1 }""" },
        { "DSP1209", """{ "Sid": "a b", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1210", """{ "Sid": "S", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1301", """{ "Effect": "Allow", "Action": "s3.GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1301", """{ "Effect": "Allow", "Action": "s3::Get*", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1301", """{ "Effect": "Allow", "Action": "GetObject", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1309", """{ "Effect": "Allow", "Action": "s3:${aws:PrincipalTag/x}", "Resource": "arn:aws:s3:::b/*" }""" },
        { "DSP1401", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "s3://b" }""" },
        { "DSP1402", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3::b" }""" },
        { "DSP1403", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:asw:s3:::b/*" }""" },
        { "DSP1404", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:eu-west-1::b/*" }""" },
        { "DSP1450", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username" }""" },
        { "DSP1501", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": { "StringMatches": { "aws:username": "x" } } }""" },
        { "DSP1502", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": { "NullIfExists": { "aws:username": "true" } } }""" },
        { "DSP1508", """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": { "DateLessThan": { "aws:CurrentTime": "x" } } }""" },
    };

    // One slip, which the specification reports twice: by the name that is wrong, and by the element that is therefore missing.
    private static readonly string[] MissingElements = ["DSP1202", "DSP1203", "DSP1205"];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_call_that_a_broken_statement_covers_is_unsure(string id, string statement)
    {
        var file = Read(Document(statement));
        Assert.Contains(file.Findings, finding => finding is { Severity: PolicySeverity.Error, Statement: 2 } && finding.Rule.Id == id);
        Assert.Equal(GrantStatus.Unsure, Judge(file, "s3", "GetObject"));
        Assert.Equal(GrantStatus.Granted, Judge(file, "sqs", "SendMessage"));
        Assert.Equal(GrantStatus.Missing, Judge(file, "sns", "Publish"));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void One_slip_gives_one_error_and_no_warning(string id, string statement)
    {
        var grave = Read(Document(statement)).Findings.Where(finding => finding.Severity > PolicySeverity.Info).Select(
            finding => finding.Rule.Id).ToList();
        Assert.Contains(id, grave);
        if (grave.Contains("DSP1201"))
            grave.RemoveAll(MissingElements.Contains);
        Assert.Single(grave);
    }

    [Fact]
    public void Every_rule_with_errors_at_statements_has_a_case()
    {
        // The others speak of the document: no statement is broken by them.
        string[] document =
        [
            "DSP1001", "DSP1002", "DSP1101", "DSP1102", "DSP1103",
            "DSP1104", "DSP1105", "DSP1106", "DSP1701", "DSP1703",
        ];
        var errors = RuleRegistry.Descriptors.Where(rule => rule.Severity == PolicySeverity.Error).Select(rule => rule.Id).Except(document);
        Assert.Equal(errors, Broken.Select(row => (string)row.Data.Item1).Distinct());
    }

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "Statement": "x" }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ "s3:GetObject" ] }""")]
    [InlineData("""{ "Version": "2012-10-17", "Policies": [ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } ] }""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [], "Statement": [ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } ] }""")]
    [InlineData("""[ { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } } ]""")]
    [InlineData("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, }""")]
    public void What_is_not_read_is_not_taken_for_empty(string text) =>
        Assert.Equal(GrantStatus.Unsure, Judge(Read(text), "s3", "GetObject"));

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [] }""", GrantStatus.Missing)]
    [InlineData("""{ "Version": "2012-10-17" }""", GrantStatus.Missing)]
    [InlineData("""{ "Version": "2012-10-18", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""",
        GrantStatus.Granted)]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""", GrantStatus.Granted)]
    [InlineData("""{ "Version": "2012-10-17", "Statements": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""",
        GrantStatus.Granted)]
    public void What_is_read_all_the_same_is_judged(string text, GrantStatus expected) =>
        Assert.Equal(expected, Judge(Read(text), "s3", "GetObject"));

    [Fact]
    public void A_broken_denial_denies_nothing_for_certain()
    {
        var file = Read(Document("""{ "Effect": "Deny", "Action": [ "sqs:*", "s3.GetObject" ], "Resource": "*" }"""));
        Assert.Equal(GrantStatus.Unsure, Judge(file, "sqs", "SendMessage"));
        Assert.Equal(GrantStatus.Missing, Judge(file, "s3", "GetObject"));
    }

    private static string Document(string statement) =>
        RuleVerifier.Policy(
            Good.Insert(2, statement.Contains("\"S\"", System.StringComparison.Ordinal) ? "\"Sid\": \"S\", " : "") + ", " + statement);

    private static PolicyFile Read(string text) => PolicyFile.Read(text, IamCatalog.Default);

    private static GrantStatus Judge(PolicyFile file, string service, string name) =>
        new PolicyGrants(file, IamCatalog.Default).Judge(new ActionName(service, name)).Status;
}
