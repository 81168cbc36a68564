using System.Linq;
using System.Reflection;
using Dstack.Permissions.CodeFixes.Findings;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

public class FindingEditsTests
{
    private const string Head = """{"Version":"2012-10-17","Statement":[""";

    [Fact]
    public void Every_rule_that_has_answers_is_here()
    {
        var tested = typeof(FindingEditsTests).GetMethods().SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>()).Select(
            row => (string)row.Data[0]!);
        Assert.Equal(["DSP0005"], FindingEdits.Ids.Except(tested)); // its tests need calls
    }

    [Theory]
    [InlineData("DSP1101", """{"Version":"2012-10-17","Statements":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1103", """{"Version":"2012-10-18","Statement":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1104", """{"Statement":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1104", "{\n\t\"Statement\": []\n}\n", "{\n\t\"Version\": \"2012-10-17\",\n\t\"Statement\": []\n}\n")]
    [InlineData("DSP1105", """{"Version":"2008-10-17","Statement":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1106", """{"Version":"2012-10-17","Id":"x","Statement":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1001", "{\r\n  \"Version\": \"2012-10-17\",\r\n}", "{\r\n  \"Version\": \"2012-10-17\"\r\n}")]
    [InlineData("DSP1101", """{"$schema":"https://json.schemastore.org/iam.json","Version":"2012-10-17","Statement":[]}""",
        """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1001", """{'Version':'2012-10-17','Statement':[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1001", """{Version:"2012-10-17" "Statement":[],}""", """{"Version":"2012-10-17", "Statement":[]}""")]
    [InlineData(
        "DSP1001", """/* why */ {"Version":"2012-10-17","Statement":[],}""", """/* why */ {"Version":"2012-10-17","Statement":[]}""")]
    public void Of_the_document(string id, string before, string after) => FindingAssert.Becomes(id, before, after);

    [Theory]
    [InlineData("DSP1201", """{"effect":"Allow","Actions":"s3:GetObject","Resource":"*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1202", """{"Effect":"allow","Action":"s3:GetObject","Resource":"*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1205", """{"Effect":"Allow","Action":"s3:GetObject"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::{bucket_name}/*"}""")]
    [InlineData("DSP1205", """{"Effect":"Allow","Action":["sqs:SendMessage","iam:GetRole"],"Sid":"x"}""", """{"Effect":"Allow","Action":["sqs:SendMessage","iam:GetRole"],"Resource":["arn:aws:iam::*:role/{role_name_with_path}","arn:aws:sqs:*:*:{queue_name}"],"Sid":"x"}""")]
    [InlineData("DSP1207", """{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1209", """{"Sid":"read it","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""",
        """{"Sid":"readit","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1211", """{"Sid":"","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData(
        "DSP1212", """{"Effect":"Allow","Action":"s3:Get*","Resource":"*"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""",
            """{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""")]
    [InlineData("DSP1302", """{"Effect":"Allow","Action":"dynamdb:GetItem","Resource":"*"}""",
        """{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*"}""")]
    [InlineData("DSP1306", """{"Effect":"Allow","Action":"s3:GetObject ","Resource":"*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1307", """{"Effect":"Allow","Action":"s3:getobject","Resource":"*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1303", """{"Effect":"Allow","Action":["ec2:CancelSpotRequests"],"Resource":"*"}""",
        """{"Effect":"Allow","Action":["ec2:CancelSpotInstanceRequests"],"Resource":"*"}""")]
    [InlineData("DSP1308", """{"Effect":"Allow","Action":["s3:Get*","s3:GetObject"],"Resource":"*"}""",
        """{"Effect":"Allow","Action":["s3:Get*"],"Resource":"*"}""")]
    [InlineData("DSP1401", """{"Effect":"Allow","Action":"s3:*","Resource":"s3://jobs"}""",
        """{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::jobs","arn:aws:s3:::jobs/*"]}""")]
    [InlineData("DSP1401", """{"Effect":"Allow","Action":"s3:*","Resource":["s3://jobs","s3://jobs*"]}""",
        """{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::jobs","arn:aws:s3:::jobs/*"]}""")]
    [InlineData("DSP1409", """{"Effect":"Allow","Action":"iam:CreatePolicy","Resource":"arn:aws:iam::*:role/x*"}""",
        """{"Effect":"Allow","Action":"iam:CreatePolicy","Resource":"arn:aws:iam::*:policy/x*"}""")]
    [InlineData("DSP1410", """{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::jobs"}""",
        """{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}""")]
    [InlineData("DSP1003", """{"Effect":"Allow","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1003", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SourceAccount":"1","aws:sourceAccount":"1"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SourceAccount":"1"}}}""")]
    [InlineData("DSP1205", """{"Effect":"Allow","Action":"s3:GetObject","Resource":[]}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::{bucket_name}/*"}""")]
    [InlineData("DSP1208", """{"Sid":1,"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""",
        """{"Sid":"1","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1208", """{"Effect":["Allow"],"Action":"s3:GetObject","Resource":"*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1208", """{"Effect":"Allow","Action":["s3:GetObject",null],"Resource":"*"}""",
        """{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"*"}""")]
    [InlineData("DSP1208", """{"Effect":"Allow","Action":[["s3:GetObject","s3:PutObject"],"s3:DeleteObject"],"Resource":"*"}""",
        """{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject","s3:DeleteObject"],"Resource":"*"}""")]
    [InlineData("DSP1210", """{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"},{"Sid":"Read","Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"},{"Sid":"Read2","Effect":"Deny","Action":"sqs:SendMessage","Resource":"*"}""", """{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"},{"Sid":"Read3","Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"},{"Sid":"Read2","Effect":"Deny","Action":"sqs:SendMessage","Resource":"*"}""")]
    [InlineData("DSP1301", """{"Effect":"Allow","Action":"s3::GetObject","Resource":"*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1301", """{"Effect":"Allow","Action":"s3.GetObject","Resource":"*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData(
        "DSP1301", """{"Effect":"Allow","Action":"s3/Get*","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""")]
    [InlineData("DSP1401", """{"Effect":"Allow","Action":"s3:GetObject","Resource":" arn:aws:s3:::jobs/*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1401", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"ARN:aws:s3:::jobs/*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1402", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3::jobs/*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1402", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:jobs/*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1402", """{"Effect":"Allow","Action":"iam:GetRole","Resource":"arn:aws:iam:123456789012:role/x"}""",
        """{"Effect":"Allow","Action":"iam:GetRole","Resource":"arn:aws:iam::123456789012:role/x"}""")]
    [InlineData("DSP1403", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:awss:s3:::jobs/*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1404", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:us-east-1::jobs/*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1405", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:S3:::jobs/*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1406", """{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-eastt-1:123456789012:q"}""",
        """{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:123456789012:q"}""")]
    [InlineData("DSP1407", """{"Effect":"Allow","Action":"route53:GetChange","Resource":"arn:aws:route53::123456789012:change/x"}""",
        """{"Effect":"Allow","Action":"route53:GetChange","Resource":"arn:aws:route53:::change/x"}""")]
    [InlineData("DSP1413", """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::jobs/a/*","arn:aws:s3:::jobs/*"]}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::jobs/*"]}""")]
    [InlineData("DSP1414", """{"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":"arn:aws:s3:::{bucket}*"}""",
        """{"Effect":"Allow","Action":["s3:ListBucket","s3:GetObject"],"Resource":["arn:aws:s3:::{bucket}","arn:aws:s3:::{bucket}/*"]}""")]
    [InlineData("DSP1414", """{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::{bucket}*"}""",
        """{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::{bucket}/*"}""")]
    [InlineData("DSP1414", """{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws:s3:::{bucket}*"}""",
        """{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws:s3:::{bucket}"}""")]
    [InlineData("DSP1450", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${aws:username"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${aws:username}"}""")]
    [InlineData("DSP1450", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${aws:username/*"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${aws:username}/*"}""")]
    [InlineData("DSP1450", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${ aws:username }"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${aws:username}"}""")]
    [InlineData("DSP1450", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${aws:username,nobody}"}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${aws:username, 'nobody'}"}""")]
    [InlineData("DSP1501", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEqual":{"aws:SourceAccount":"1"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SourceAccount":"1"}}}""")]
    [InlineData("DSP1502", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"NullIfExists":{"aws:SourceAccount":"true"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Null":{"aws:SourceAccount":"true"}}}""")]
    [InlineData("DSP1503", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SourceAcount":"1"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SourceAccount":"1"}}}""")]
    [InlineData("DSP1507", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringLike":{"aws:SourceArn":"arn:aws:sns:*:*:x"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:*:x"}}}""")]
    [InlineData("DSP1507", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SecureTransport":"true"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""")]
    [InlineData("DSP1507", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringNotEqualsIfExists":{"aws:SourceIp":"203.0.113.0/24"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"NotIpAddressIfExists":{"aws:SourceIp":"203.0.113.0/24"}}}""")]
    [InlineData("DSP1508", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Bool":{"aws:SecureTransport":"True"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""")]
    [InlineData("DSP1509", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"ml-*"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringLike":{"aws:PrincipalTag/team":"ml-*"}}}""")]
    [InlineData("DSP1510", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"ForAnyValue:StringEquals":{"aws:SourceAccount":"1"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SourceAccount":"1"}}}""")]
    [InlineData("DSP1511", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{}}""",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData(
        "DSP1511", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{}}}""",
            """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*"}""")]
    [InlineData("DSP1511", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{},"StringLike":{"aws:SourceAccount":"1"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringLike":{"aws:SourceAccount":"1"}}}""")]
    [InlineData("DSP1512", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"NumericEquals":{"s3:max-keys":["1",2,3.5]}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"NumericEquals":{"s3:max-keys":["1","2","3.5"]}}}""")]
    [InlineData("DSP1513", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.7/24"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}""")]
    [InlineData("DSP1514", """{"Effect":"Deny","Action":"s3:GetObject","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}""", """{"Effect":"Deny","Action":"s3:GetObject","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}""")]
    [InlineData("DSP1514", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}""")]
    [InlineData("DSP1514", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Null":{"aws:MultiFactorAuthPresent":"false"}}}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}""")]
    public void Of_a_statement(string id, string before, string after) =>
        FindingAssert.Becomes(id, Head + before + "]}", Head + after + "]}");

    [Fact]
    public void An_action_that_needs_everything_gets_a_statement_of_its_own() => FindingAssert.Becomes(
        "DSP1410",
        Head + """{"Effect":"Allow","Action":["s3:ListBucket","s3:ListAllMyBuckets"],"Resource":"arn:aws:s3:::jobs"}]}""",
        Head + """{"Effect":"Allow","Action":["s3:ListAllMyBuckets"],"Resource":"*"},{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws:s3:::jobs"}]}""");

    [Theory]
    [InlineData("DSP1201", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Zebra":1}""")]
    [InlineData("DSP1205", """{"Effect":"Allow","Action":"s3:*"}""")]
    [InlineData("DSP1205", """{"Effect":"Allow","Action":["s3:ListAllMyBuckets","s3:GetObject"]}""")]
    [InlineData("DSP1401", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"bucket"}""")]
    [InlineData("DSP1003", """{"Effect":"Allow","Effect":"Deny","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1208", """{"Effect":true,"Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1301", """{"Effect":"Allow","Action":"GetObject","Resource":"*"}""")]
    [InlineData("DSP1402", """{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:queue"}""")]
    [InlineData("DSP1450", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${}"}""")]
    [InlineData("DSP1450", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/${aws:PrincipalTag/team/x"}""")]
    [InlineData("DSP1503", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SourceAcount":"1","aws:SourceAccount":"1"}}}""")]
    [InlineData("DSP1507", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SourceArn":"arn:aws:sns:us-east-1:123456789012:x","aws:SourceAccount":"1"}}}""")]
    [InlineData("DSP1507", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SecureTransport":"yes"}}}""")]
    [InlineData("DSP1509", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEqualsIgnoreCase":{"aws:PrincipalTag/team":"ml-*"}}}""")]
    [InlineData("DSP1509", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"ml-*"},"StringLike":{"aws:PrincipalTag/x":"y"}}}""")]
    [InlineData("DSP1510",
        """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:TagKeys":"x"}}}""")]
    [InlineData("DSP1511", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"StringEquals":{"aws:SourceAccount":[]}}}""")]
    [InlineData("DSP1512", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Bool":{"aws:SecureTransport":["true","false"]}}}""")]
    [InlineData("DSP1513", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}""")]
    [InlineData("DSP1514", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}""")]
    public void Where_more_than_one_answer_is_possible_none_is_given(string id, string statement) =>
        FindingAssert.HasNoAnswer(id, Head + statement + "]}");
}
