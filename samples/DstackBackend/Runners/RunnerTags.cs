using Amazon.EC2;
using Amazon.EC2.Model;

namespace Dstack.Backend.Runners;

/// <summary>The tags that say what belongs to which bucket; the policies let dstack stop only what carries them.</summary>
internal static class RunnerTags
{
    public static List<Tag> For(string bucketName) => [new Tag("owner", "dstack"), new Tag("dstack_bucket", bucketName)];

    public static TagSpecification For(ResourceType type, string bucketName) => new() { ResourceType = type, Tags = For(bucketName) };
}
