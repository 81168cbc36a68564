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
        var tested = typeof(FindingEditsTests).GetMethods().SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>()).Select(row => (string)row.Data[0]!);
        Assert.Empty(FindingEdits.Ids.Except(tested));
    }

    [Theory]
    [InlineData("DSP1101", """{"Version":"2012-10-17","Statements":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1103", """{"Version":"2012-10-18","Statement":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1104", """{"Statement":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1104", "{\n\t\"Statement\": []\n}\n", "{\n\t\"Version\": \"2012-10-17\",\n\t\"Statement\": []\n}\n")]
    [InlineData("DSP1105", """{"Version":"2008-10-17","Statement":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1106", """{"Version":"2012-10-17","Id":"x","Statement":[]}""", """{"Version":"2012-10-17","Statement":[]}""")]
    [InlineData("DSP1001", "{\r\n  \"Version\": \"2012-10-17\",\r\n}", "{\r\n  \"Version\": \"2012-10-17\"\r\n}")]
    public void Of_the_document(string id, string before, string after) => FindingAssert.Becomes(id, before, after);

    [Theory]
    [InlineData("DSP1201", """{"effect":"Allow","Actions":"s3:GetObject","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1202", """{"Effect":"allow","Action":"s3:GetObject","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1205", """{"Effect":"Allow","Action":"s3:GetObject"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::{bucket_name}/*"}""")]
    [InlineData("DSP1205", """{"Effect":"Allow","Action":["sqs:SendMessage","iam:GetRole"],"Sid":"x"}""", """{"Effect":"Allow","Action":["sqs:SendMessage","iam:GetRole"],"Resource":["arn:aws:iam::*:role/{role_name_with_path}","arn:aws:sqs:*:*:{queue_name}"],"Sid":"x"}""")]
    [InlineData("DSP1207", """{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1209", """{"Sid":"read it","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", """{"Sid":"readit","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1211", """{"Sid":"","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1212", """{"Effect":"Allow","Action":"s3:Get*","Resource":"*"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""")]
    [InlineData("DSP1302", """{"Effect":"Allow","Action":"dynamdb:GetItem","Resource":"*"}""", """{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*"}""")]
    [InlineData("DSP1306", """{"Effect":"Allow","Action":"s3:GetObject ","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1307", """{"Effect":"Allow","Action":"s3:getobject","Resource":"*"}""", """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")]
    [InlineData("DSP1303", """{"Effect":"Allow","Action":["ec2:CancelSpotRequests"],"Resource":"*"}""", """{"Effect":"Allow","Action":["ec2:CancelSpotInstanceRequests"],"Resource":"*"}""")]
    [InlineData("DSP1308", """{"Effect":"Allow","Action":["s3:Get*","s3:GetObject"],"Resource":"*"}""", """{"Effect":"Allow","Action":["s3:Get*"],"Resource":"*"}""")]
    [InlineData("DSP1401", """{"Effect":"Allow","Action":"s3:*","Resource":"s3://jobs"}""", """{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::jobs","arn:aws:s3:::jobs/*"]}""")]
    [InlineData("DSP1401", """{"Effect":"Allow","Action":"s3:*","Resource":["s3://jobs","s3://jobs*"]}""", """{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::jobs","arn:aws:s3:::jobs/*"]}""")]
    [InlineData("DSP1409", """{"Effect":"Allow","Action":"iam:CreatePolicy","Resource":"arn:aws:iam::*:role/x*"}""", """{"Effect":"Allow","Action":"iam:CreatePolicy","Resource":"arn:aws:iam::*:policy/x*"}""")]
    [InlineData("DSP1410", """{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::jobs"}""", """{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}""")]
    public void Of_a_statement(string id, string before, string after) => FindingAssert.Becomes(id, Head + before + "]}", Head + after + "]}");

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
    public void Where_more_than_one_answer_is_possible_none_is_given(string id, string statement) => FindingAssert.HasNoAnswer(id, Head + statement + "]}");
}
