using RelationsTracker.Web.Commands;

return await CommandLine.Run(args, Console.Out, Console.Error);
