namespace Dstack.Permissions.Iam.Tests.Models;

/// <summary>A models file that says something of everything that one can say.</summary>
internal static class Example
{
    public const string Text = """
        {
          "$schema": "permissions-model.schema.json",
          "$comment": "All of it is made up.",
          "services": {
            "newsvc": {
              "name": "AWS New Service",
              "actions": {
                "GetThing": { "accessLevel": "Read", "resourceTypes": ["thing*"], "conditionKeys": ["newsvc:Colour"] },
                "ListThings": { "accessLevel": "List" },
                "TagThing": { "accessLevel": "Tagging", "resourceTypes": ["thing", "gadget"] },
                "GrantThing": { "accessLevel": "Permissions management", "resourceTypes": ["thing"] }
              },
              "resourceTypes": {
                "thing": { "arn": "arn:${Partition}:newsvc:${Region}:${Account}:thing/${ThingId}",
                    "conditionKeys": ["aws:ResourceTag/${TagKey}"] },
                "gadget": { "arn": ["arn:${Partition}:newsvc:${Region}:${Account}:gadget/${Id}", "arn:${Partition}:newsvc:::gadget/${Id}"] }
              },
              "conditionKeys": { "newsvc:Colour": "String", "newsvc:Tags/${TagKey}": "ArrayOfString" }
            },
            "s3": {
              "actions": {
                "FoldObject": { "accessLevel": "Write", "resourceTypes": ["object"] },
                "GetObject": { "accessLevel": "List", "resourceTypes": ["bucket"] }
              }
            }
          },
          "conditionKeys": { "aws:Weather": "String" },
          "regions": ["xx-new-1"],
          "clients": {
            "New Service": {
              "prefix": "newsvc", "assembly": "AWSSDK.NewService", "namespace": "Amazon.NewService",
              "interface": "IAmazonNewService", "class": "AmazonNewServiceClient"
            }
          },
          "operations": {
            "New Service": {
              "ReadThing": ["newsvc:GetThing", { "action": "iam:PassRole", "when": "Config.Role|RoleArn Exists" }],
              "Ping": []
            },
            "S3": {
              "UnfoldObject": [
                  { "action": "s3:FoldObject", "bindings": { "BucketName": "Bucket", "arn:object": "Source|Other", "ObjectName": "*" } }],
              "DeleteObject": "s3:FoldObject"
            }
          },
          "libraries": [
            {
              "assembly": "My.Storage",
              "type": "My.Storage.Uploader",
              "members": {
                ".ctor": ["sts:GetCallerIdentity"],
                "Upload": ["s3:PutObject", { "action": "s3:PutObjectAcl", "when": "acl Exists" }, { "operation": "S3/DeleteObject" }],
                "Status": []
              }
            },
            { "type": "My.Storage.Outer.Inner", "members": { "Run": ["S3/GetObject"] } }
          ]
        }
        """;
}
