using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.CodeFixes.Tests;

public class GrantedElsewhereTests
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

    [Fact]
    public Task A_property_with_an_expression_declares_it() => Test(
        """
        class Jobs
        {
            static IAmazonS3 s3;

            static object Read => s3.{|DSP0001:GetObjectAsync|}("bucket", "key");
        }
        """,
        """
        class Jobs
        {
            static IAmazonS3 s3;

            [Dstack.Permissions.PermissionGrantedElsewhere("s3:GetObject", Justification = "<what grants it>")]
            static object Read => s3.GetObjectAsync("bucket", "key");
        }
        """);

    [Fact]
    public Task A_method_with_an_expression_and_other_attributes_declares_it() => Test(
        """
        class Jobs
        {
            // Reads.
            [System.Obsolete]
            object Read(IAmazonS3 s3) => s3.{|DSP0001:GetObjectAsync|}("bucket", "key");
        }
        """,
        """
        class Jobs
        {
            // Reads.
            [System.Obsolete]
            [Dstack.Permissions.PermissionGrantedElsewhere("s3:GetObject", Justification = "<what grants it>")]
            object Read(IAmazonS3 s3) => s3.GetObjectAsync("bucket", "key");
        }
        """);

    [Fact]
    public Task The_method_declares_it_for_its_local_functions_and_the_constructor_for_itself() => Test(
        """
        class Jobs
        {
            Jobs(IAmazonS3 s3) => s3.{|DSP0001:GetObjectAsync|}("bucket", "key");

            void Run(IAmazonS3 s3)
            {
                Read();

                void Read()
                {
                    s3.{|DSP0001:GetObjectAsync|}("bucket", "other");
                }
            }
        }
        """,
        """
        class Jobs
        {
            [Dstack.Permissions.PermissionGrantedElsewhere("s3:GetObject", Justification = "<what grants it>")]
            Jobs(IAmazonS3 s3) => s3.GetObjectAsync("bucket", "key");

            [Dstack.Permissions.PermissionGrantedElsewhere("s3:GetObject", Justification = "<what grants it>")]
            void Run(IAmazonS3 s3)
            {
                Read();

                void Read()
                {
                    s3.GetObjectAsync("bucket", "other");
                }
            }
        }
        """);

    [Fact]
    public Task The_type_declares_it_for_lambdas_in_initializers_of_fields() => Test(
        """
        class Jobs
        {
            System.Func<IAmazonS3, object> read = s3 => s3.{|DSP0001:GetObjectAsync|}("bucket", "key");
        }
        """,
        """

        [Dstack.Permissions.PermissionGrantedElsewhere("s3:GetObject", Justification = "<what grants it>")]
        class Jobs
        {
            System.Func<IAmazonS3, object> read = s3 => s3.GetObjectAsync("bucket", "key");
        }
        """);

    [Fact]
    public Task The_assembly_declares_it_for_top_level_statements() => Test(
        """
        IAmazonS3 s3 = null;
        await s3.{|DSP0001:GetObjectAsync|}("bucket", "key");
        """,
        """

        [assembly: Dstack.Permissions.PermissionGrantedElsewhere("s3:GetObject", Justification = "<what grants it>")]

        IAmazonS3 s3 = null;
        await s3.GetObjectAsync("bucket", "key");
        """,
        OutputKind.ConsoleApplication);

    private static Task Test(string source, string after, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var test = new CallFixTest<CallAnalyzer, AllowActionCodeFixProvider>(source, after)
        {
            // Behind the fix for all, and without a key: no fix-all begins with it.
            CodeActionIndex = 1,
            CodeActionVerifier = (action, verifier) => verifier.Equal(null, action.EquivalenceKey),
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        };
        test.TestState.OutputKind = kind;
        test.TestState.Sources.Add(Attribute);
        test.FixedState.Sources.Add(Attribute);
        return test.WithPolicy(Policy, Policy).RunAsync(TestContext.Current.CancellationToken);
    }
}
