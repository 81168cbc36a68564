using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SQS;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Benchmarks.Projects;

/// <summary>Projects of the size of a small service, with and without the AWS SDK.</summary>
internal static class SampleProject
{
    private const int Files = 60;

    private static readonly MetadataReference[] SdkReferences =
    [
        .. new[]
            {
                typeof(AmazonServiceClient),
                typeof(AmazonS3Client),
                typeof(AmazonEC2Client),
                typeof(AmazonDynamoDBClient),
                typeof(AmazonSQSClient),
            }
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    /// <summary>dstack's published policy.</summary>
    public static string SeedPolicy { get; } = ReadSeedPolicy();

    /// <summary>A policy that allows every call of <see cref="WithSdkCalls"/>, so that no time goes into reports.</summary>
    public const string AllowingPolicy =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "s3:GetObject", "s3:PutObject", "ec2:DescribeInstances", "dynamodb:GetItem", "dynamodb:PutItem", "sqs:SendMessage"
              ],
              "Resource": "*"
            }
          ]
        }
        """;

    /// <summary>Sixty files with eight SDK calls each, among ordinary code.</summary>
    public static CSharpCompilation WithSdkCalls() => Compile(SdkFile, SdkReferences);

    /// <summary>Sixty files of ordinary code; the AWS SDK is not referenced.</summary>
    public static CSharpCompilation WithoutSdk() => Compile(PlainFile, []);

    /// <summary>What the compiler hands to an analyzer beside the code.</summary>
    public static AnalyzerOptions Options(params (string Path, string Text)[] files) =>
        new([.. files.Select(file => (AdditionalText)new InMemoryText(file.Path, file.Text))]);

    private static CSharpCompilation Compile(string template, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Sample",
        Enumerable.Range(0, Files).Select(number => CSharpSyntaxTree.ParseText(
            template.Replace("Number", number.ToString(CultureInfo.InvariantCulture), System.StringComparison.Ordinal))),
        Net100.References.All.Concat(references),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static string ReadSeedPolicy()
    {
        using var stream = typeof(SampleProject).Assembly.GetManifestResourceStream("policy.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private const string PlainFile =
        """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        public class PlainNumber
        {
            private readonly List<string> _names = new();

            public async Task<int> CountAsync(IEnumerable<string> words)
            {
                foreach (var word in words.Where(w => w.Length > 3).Select(w => w.Trim()).OrderBy(w => w))
                    _names.Add(string.Concat(word, word.ToUpperInvariant(), word.Length.ToString()));
                await Task.Delay(1);
                return _names.Distinct().Count() + _names.Sum(n => n.IndexOf('x'));
            }
        }
        """;

    private const string SdkFile =
        """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Amazon.DynamoDBv2;
        using Amazon.DynamoDBv2.Model;
        using Amazon.EC2;
        using Amazon.EC2.Model;
        using Amazon.S3;
        using Amazon.S3.Model;
        using Amazon.SQS;

        public class StoreNumber
        {
            private readonly IAmazonS3 _s3;
            private readonly AmazonEC2Client _ec2;
            private readonly IAmazonDynamoDB _table;
            private readonly IAmazonSQS _queue;

            public StoreNumber(IAmazonS3 s3, AmazonEC2Client ec2, IAmazonDynamoDB table, IAmazonSQS queue)
            {
                _s3 = s3;
                _ec2 = ec2;
                _table = table;
                _queue = queue;
            }

            public async Task<int> MoveAsync(IEnumerable<string> keys)
            {
                var moved = 0;
                foreach (var key in keys.Where(k => k.Length > 3).Select(k => k.Trim()).OrderBy(k => k))
                {
                    var source = await _s3.GetObjectAsync("source", key);
                    await _s3.PutObjectAsync(
                        new PutObjectRequest { BucketName = "target", Key = key, InputStream = source.ResponseStream });
                    await _table.PutItemAsync("moves", new Dictionary<string, AttributeValue> { ["key"] = new AttributeValue(key) });
                    await _queue.SendMessageAsync("https://queue", key.ToUpperInvariant());
                    moved += key.IndexOf('x');
                }

                var instances = await _ec2.DescribeInstancesAsync(new DescribeInstancesRequest());
                var again = await _ec2.DescribeInstancesAsync();
                var entry = await _table.GetItemAsync(new GetItemRequest { TableName = "moves" });
                var copy = await _s3.GetObjectAsync(new GetObjectRequest { BucketName = "target", Key = "last" });
                return moved + instances.Reservations.Count + again.Reservations.Count + entry.Item.Count + (int)copy.ContentLength;
            }
        }
        """;
}
