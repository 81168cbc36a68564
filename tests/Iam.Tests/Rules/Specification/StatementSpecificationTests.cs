using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's examples of statements, DSP1201 to DSP1212.</summary>
public class StatementSpecificationTests
{
    private const string Good = """{ "Sid": "A1", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    [Theory]
    [InlineData(Good)]
    [InlineData("""{ "Effect": "Deny", "NotAction": [ "s3:GetObject" ], "NotResource": [ "arn:aws:s3:::b/*" ] }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": true } } }""")]
    public void Good_statements(string statement) => Accepted(RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("""{|DSP1205:{|} "Effect": "Allow", "Action": "s3:GetObject", "{|DSP1201:Resources|}": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{|DSP1203:{|} "Effect": "Allow", "{|DSP1201:Actions|}": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "{|DSP1201:Conditions|}": { "Bool": { "aws:SecureTransport": "true" } } }""")]
    [InlineData("""{|DSP1202:{|} "{|DSP1201:effect|}": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{|DSP1203:{|} "Effect": "Allow", "{|DSP1201:action|}": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "{|DSP1201:SID|}": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "{|DSP1201:Description|}": "x", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    public void An_unknown_element(string statement) => Refused(RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("""{|DSP1202:{|} "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:allow|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:DENY|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:Permit|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    public void An_effect_that_is_neither(string statement) => Refused(RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("""{|DSP1203:{|} "Effect": "Allow", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": {|DSP1203:[]|}, "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Deny", "NotAction": {|DSP1203:[]|}, "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "{|DSP1204:NotAction|}": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{|DSP1205:{|} "Effect": "Allow", "Action": "s3:GetObject" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": {|DSP1205:[]|} }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:GetObject", "NotResource": {|DSP1205:[]|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "{|DSP1206:NotResource|}": "arn:aws:s3:::b/x" }""")]
    public void One_of_each_pair(string statement) => Refused(RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("\"{|DSP1207:Principal|}\": \"*\"")]
    [InlineData("\"{|DSP1207:Principal|}\": { \"AWS\": \"arn:aws:iam::123456789012:root\" }")]
    [InlineData("\"{|DSP1207:NotPrincipal|}\": \"*\"")]
    public void A_principal(string element) =>
        Refused(RuleVerifier.Allow(element + """, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" """));

    [Theory]
    [InlineData("""{ "Sid": {|DSP1208:1|}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": {|DSP1208:[ "Allow" ]|}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": {|DSP1208:{ "s3": "GetObject" }|}, "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": {|DSP1208:null|}, "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Deny", "NotAction": {|DSP1208:1|}, "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": [ "s3:GetObject", {|DSP1208:[ "s3:PutObject" ]|} ], "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": {|DSP1208:true|} }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:GetObject", "NotResource": {|DSP1208:null|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [ {|DSP1208:1|}, "arn:aws:s3:::b/*" ] }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {|DSP1208:"x"|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {|DSP1208:[]|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:username": """
        + """{|DSP1208:{}|} } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:username": """
        + """{|DSP1208:null|} } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:username": ["""
        + """ "x", {|DSP1208:[ "y" ]|} ] } } }""")]
    public void A_wrong_type(string statement) => Refused(RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": [ "s3:GetObject", {|DSP1208:null|} ], "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [ "arn:aws:s3:::b/*", {|DSP1208:null|} ] }""")]
    public void Null_in_a_list_is_saved(string statement) => Warned(RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("{|DSP1209:a-b|}")]
    [InlineData("{|DSP1209:a b|}")]
    [InlineData("{|DSP1209:a_b|}")]
    [InlineData("{|DSP1209:\u00E4|}")]
    public void A_sid_with_other_characters(string sid) =>
        Refused(RuleVerifier.Allow("\"Sid\": \"" + sid + """
        ", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"
        """));

    [Fact]
    public void Sids_are_unique_by_every_letter()
    {
        const string Other = """{ "Sid": "{0}", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }""";
        Refused(RuleVerifier.Policy(Good + "," + Other.Replace("{0}", "{|DSP1210:A1|}", System.StringComparison.Ordinal)));
        Accepted(RuleVerifier.Policy(Good + "," + Other.Replace("{0}", "a1", System.StringComparison.Ordinal)));
    }

    [Fact]
    public void Empty_sids_may_repeat()
    {
        const string Empty = """{ "Sid": {|DSP1211:""|}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";
        Told(RuleVerifier.Policy(Empty));
        Told(RuleVerifier.Policy(Empty + "," + Empty.Replace("GetObject", "PutObject", System.StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{|DSP1212:{|} "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{|DSP1212:{|} "Effect": "Allow", "Action": "S3:getobject", "Resource": [ "arn:aws:s3:::b/x" ] }""")]
    public void A_covered_statement(string statement) => Told(RuleVerifier.Policy(Good + "," + statement));

    [Fact]
    public void A_statement_that_adds_something() =>
        Accepted(RuleVerifier.Policy(Good + """, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::c/*" }"""));
}
