using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Calls;

namespace Dstack.Permissions.CodeFixes.Tests;

public class DeclareGrantedElsewhereCodeFixProviderTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}]}""";

    private const string Attribute = """
        namespace Dstack.Permissions
        {
            internal sealed class PermissionGrantedElsewhereAttribute : System.Attribute
            {
                public PermissionGrantedElsewhereAttribute(string action) { }
                public string Justification { get; set; }
            }
        }
        """;

    [Theory]
    [InlineData("", "Dstack.Permissions.PermissionGrantedElsewhere")]
    [InlineData("using Dstack.Permissions;\n", "PermissionGrantedElsewhere")]
    public Task The_method_declares_it_whatever_the_call_stands_in(string usings, string attribute) => Test(
        usings + """
        class Jobs
        {
            object Read(IAmazonS3 s3)
            {
                System.Func<object> read = () => s3.{|DSP0001:GetObjectAsync|}("bucket", "key");
                return read();
            }
        }
        """,
        usings + $$"""
        class Jobs
        {
            [{{attribute}}("s3:GetObject", Justification = "<what grants it>")]
            object Read(IAmazonS3 s3)
            {
                System.Func<object> read = () => s3.GetObjectAsync("bucket", "key");
                return read();
            }
        }
        """);

    [Fact]
    public Task A_property_declares_it_for_its_accessors() => Test(
        """
        class Jobs
        {
            IAmazonS3 s3;

            /// <summary>Reads.</summary>
            object Read { get { return s3.{|DSP0001:GetObjectAsync|}("bucket", "key"); } }
        }
        """,
        """
        class Jobs
        {
            IAmazonS3 s3;

            /// <summary>Reads.</summary>
            [Dstack.Permissions.PermissionGrantedElsewhere("s3:GetObject", Justification = "<what grants it>")]
            object Read { get { return s3.GetObjectAsync("bucket", "key"); } }
        }
        """);

    private static Task Test(string source, string after)
    {
        var test = new CallFixTest<CallAnalyzer, DeclareGrantedElsewhereCodeFixProvider>(source, after);
        test.TestState.Sources.Add(Attribute);
        test.FixedState.Sources.Add(Attribute);
        return test.WithPolicy(Policy, Policy).RunAsync(TestContext.Current.CancellationToken);
    }
}
