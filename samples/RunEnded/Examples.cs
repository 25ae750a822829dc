namespace RunEnded;

/// <summary>Shows the example payloads of this repository.</summary>
internal static class Examples
{
    /// <summary>Returns success if the valid examples are valid and the invalid ones are not.</summary>
    public static int Show(TextWriter output)
    {
        string? folder = Find(Directory.GetCurrentDirectory()) ?? Find(AppContext.BaseDirectory);
        if (folder is null)
        {
            Console.Error.WriteLine("There is no folder schemas/examples here or above. Name a file, or - for standard input.");
            return ExitCode.Unreadable;
        }

        int surprises = 0;
        foreach (bool expected in (bool[])[true, false])
        {
            output.WriteLine(expected ? "== Valid events" : "== Invalid events");
            output.WriteLine();
            foreach (string file in FilesOf(Path.Combine(folder, expected ? "valid" : "invalid")))
            {
                if (EventReport.Write(output, Payload.Read(file)) != expected)
                {
                    output.WriteLine($"{file}: expected {(expected ? "a valid event" : "an error")}");
                    surprises++;
                }

                output.WriteLine();
            }
        }

        return surprises == 0 ? ExitCode.Success : ExitCode.Invalid;
    }

    private static string? Find(string start)
    {
        for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string examples = Path.Combine(folder, "schemas", "examples");
            if (Directory.Exists(examples))
            {
                return examples;
            }
        }

        return null;
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        string[] files = Directory.GetFiles(folder);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Select(file => Path.GetRelativePath(Directory.GetCurrentDirectory(), file));
    }
}
